cargo-records plan --windows 8 | parallel --jobs 4 cargo-records export --window {} --out part-{#}.ndjson
