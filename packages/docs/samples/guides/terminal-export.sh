cargo-records export --out records.ndjson.gz --concurrency 8 > summary.json
gunzip --stdout records.ndjson.gz | wc -l
