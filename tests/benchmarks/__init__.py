"""Speed, measured side by side with a reference in the same conditions: `make bench`.

`figures` says how much is measured and what a figure is, `grounds` gives databases, `population` people in
them, `processes` the service and its references as processes on a core of their own, `load`, `lean` and
`provider` the other side of the wire, strict and cheap. `__main__` names the module of each row.
"""
