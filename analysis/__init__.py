"""Claimbook: news texts in, briefings out, every figure one click from its sentence."""

from pathlib import Path

__version__ = "0.19.0"

# What `make fast` compiled runs in place of its source, which must therefore be the older of the two.
for _compiled in Path(__file__).parent.glob("*/*.so"):
    _source = _compiled.with_name(f"{_compiled.name.partition('.')[0]}.py")
    if _source.exists() and _source.stat().st_mtime > _compiled.stat().st_mtime:
        raise ImportError(f"{_source} was changed after it was compiled: `make fast` again, or `make plain`")
