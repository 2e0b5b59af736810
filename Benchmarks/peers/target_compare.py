# SPDX-License-Identifier: Apache-2.0
"""Shows that two selections of the same file are the same job: their scores, what they select, and their reasons.

Usage: target_compare.py OURS.csv THEIRS.csv
"""

import sys

import polars


def main(ours, theirs):
    columns = ["id", "score", "reason1", "selected_by"]
    types = {"id": polars.String, "score": polars.Float64}
    a, b = (polars.read_csv(path, columns=columns, schema_overrides=types) for path in (ours, theirs))
    assert len(a) == len(b) and (a["id"] == b["id"]).all(), "not the same rows"
    both = polars.DataFrame(
        {
            "ours": a["score"],
            "theirs": b["score"],
            "by_us": a["selected_by"] != "none",
            "by_them": b["selected_by"] != "none",
            "said_by_us": a["reason1"],
            "said_by_them": b["reason1"],
        }
    )
    ranks = both.select(polars.col("ours").rank(), polars.col("theirs").rank())
    correlation = ranks.select(polars.corr("ours", "theirs")).item()
    difference = both.select((polars.col("ours") - polars.col("theirs")).abs().max()).item()
    selected, common = both["by_us"].sum(), (both["by_us"] & both["by_them"]).sum()
    # Rows of one score are all alike: which of those at the cut are taken is a matter of the tie rule.
    cut = both.filter("by_us")["ours"].min()
    above = both.filter(polars.col("ours") > cut)
    spoken = both.filter(polars.col("by_us") & polars.col("by_them"))
    same = (spoken["said_by_us"] == spoken["said_by_them"]).sum()
    print(
        f"agreement over {len(both):,} rows: rank correlation of scores {correlation:.6f}, largest difference "
        f"{difference:.1e}; selected by both {common / selected:.4f}; of the {len(above):,} rows whose score is above "
        f"that of the cut the peer selects {above['by_them'].mean() or 0:.4f}; same first sentence "
        f"{same / max(1, len(spoken)):.4f}"
    )


if __name__ == "__main__":
    main(*sys.argv[1:])
