cargo-records search --status error --created-after 2025-01-20 --limit 3 --select id,createdAt,errorMessage --format csv
