"""Archives in a store: objects behind an address, such as s3://bucket/archive, that fsspec reaches.

    address <── access ──> store        objects whole, by ranges, listed; errors in one line
    access, kept ──> blocks             a segment of which some blocks are here
    blocks ──> remote ──> Snapshot      the catalog whole, the segments by ranges
    access ──> transfer                 push and pull

A store holds the same files as a folder. A segment is named by its content and never changes; the catalog is one object, and is
replaced last, so who opens the archive sees it as it was before a push or as it is after.
"""
