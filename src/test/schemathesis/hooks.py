"""Leads most generated requests to what is there: made-up names alone would only ever find 404."""

import zlib

import schemathesis

KNOWN = {"namespace": "schemathesis", "repository": "app", "trigger": "deploy", "access_domain": "partner"}


@schemathesis.hook
def map_path_parameters(context, path_parameters):
    """Three of four requests are about the objects that the run script has made, but for those that delete them. The
    choice depends on the generated value alone, so that a failure is found again."""
    if not path_parameters:
        return path_parameters
    operation = context.operation
    kept = None
    if operation.method.lower() == "delete" and operation.path.endswith("}"):
        kept = operation.path.rsplit("{", 1)[1].rstrip("}")
    return {
        name: KNOWN[name] if name in KNOWN and name != kept and zlib.crc32(repr(value).encode()) % 4 else value
        for name, value in path_parameters.items()
    }
