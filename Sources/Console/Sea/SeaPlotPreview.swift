//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import SeaWatch

/// What a file of plots holds, before any is kept.
struct SeaPlotPreview: Sendable {
    /// Enough to see whether columns were understood.
    private static let mostRows = 50

    let path: String
    let file: String
    let rows: [SeaPlotsPage.Row]
    let found: String
    let hasAny: Bool
    let hasMore: Bool
    let faults: [SeaFaultRow]
    let hasFaults: Bool

    init(_ upload: String, _ file: String, _ reading: SeaFileReading<SeaPlot>, _ text: SeaText) {
        path = SeaPath.plotUpload(upload).text
        self.file = file
        rows = reading.items.prefix(Self.mostRows).map { SeaPlotsPage.row($0, nil, text) }
        found = text.words(
            "sea.found_in_file",
            ["n": text.format.number(reading.items.count), "faults": text.format.number(reading.faults.count)]
        )
        hasAny = !reading.items.isEmpty
        hasMore = reading.items.count > Self.mostRows
        faults = reading.faults.prefix(Self.mostRows).map { SeaFaultRow($0, text) }
        hasFaults = !reading.faults.isEmpty
    }
}
