"""Leads most generated requests to what is there: made-up names alone would only ever find 404."""

import zlib

import schemathesis

KNOWN = {"namespace": "schemathesis", "repository": "app", "trigger": "deploy", "access_domain": "partner"}


@schemathesis.hook
def map_path_parameters(context, path_parameters):
    """Three of four requests are about the objects that the run script has made. The choice depends on the generated
    value alone, so that a failure is found again."""
    if not path_parameters:
        return path_parameters
    return {
        name: KNOWN[name] if name in KNOWN and zlib.crc32(repr(value).encode()) % 4 else value
        for name, value in path_parameters.items()
    }
