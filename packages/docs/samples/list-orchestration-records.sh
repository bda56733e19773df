cargo-records list --limit 3 --select id,status,title
