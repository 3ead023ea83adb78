"""`quoteproof serve`: a local page and REST on one's own archives.

    browser, programs ─guard→ api, page ─tasks→ workers ─frames→ processes (worker, tasks, library)
                                jobs ─────────┘  └ store: what must outlive the server

The server itself checks nothing: it takes requests apart, hands tasks to a few processes and sends on what they answer, so that one long
check keeps nobody waiting, and what hangs can be ended. Starlette and uvicorn (BSD both, four small pure packages in all) serve; what they
would do beyond that (templates, sessions, forms) is not used.

`listening` begins it all. This module loads nothing, since processes and tools for assistants use parts of the package and serve no page.
"""
