import hashlib, json, sys

previous, version = "", 0
for e in json.load(open(sys.argv[1], encoding="utf-8")):
    version += 1
    text = "\n".join([previous, e["streamId"], str(version), e["type"], str(e["at"]), e["data"]])
    own = hashlib.sha256(text.encode("utf-8")).hexdigest()
    if e["version"] != version or e["previousHash"] != previous or e["hash"] != own:
        sys.exit(f"Event {version} does not hold: it was changed, added or moved, or one before it is missing.")
    previous = own
if len(sys.argv) > 2 and sys.argv[2] != previous:
    sys.exit(f"The last of {version} events is not the one that the page names: some were cut off or added at the end.")
print(f"{version} events hold. The last hash is {previous}")
