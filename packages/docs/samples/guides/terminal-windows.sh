cargo-records plan --windows 4 > windows.ndjson
part=0
while read -r window; do
  part=$((part + 1))
  cargo-records export --window "$window" --out "part-$part.ndjson" > /dev/null
done < windows.ndjson
cat part-*.ndjson | wc -l
