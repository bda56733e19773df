cargo-records search --status error --created-after 2025-01-20 --select id,title,errorMessage
