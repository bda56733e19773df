cargo-records stats --created-after 2025-01-20 --top 3
