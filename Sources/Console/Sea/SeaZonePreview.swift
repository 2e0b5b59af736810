//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import SeaWatch

/// What a file of zones holds, before any is taken.
struct SeaZonePreview: Sendable {
    let path: String
    let file: String
    let rows: [SeaZonesPage.Row]
    let found: String
    let hasAny: Bool
    let faults: [SeaFaultRow]
    let fault: String?
    let form: SeaZoneFormView

    init(
        _ upload: String,
        _ file: String,
        _ reading: SeaFileReading<SeaZone>,
        form: SeaZoneForm,
        fault: String?,
        _ text: SeaText,
        _ context: ConsoleContext
    ) {
        path = SeaPath.zoneUpload(upload).text
        self.file = file
        rows = SeaZonesPage(reading.items, form: form, fault: nil, text, context).rows
        found = text.words(
            "sea.found_in_file",
            ["n": text.format.number(reading.items.count), "faults": text.format.number(reading.faults.count)]
        )
        hasAny = !reading.items.isEmpty
        faults = reading.faults.map { SeaFaultRow($0, text) }
        self.fault = fault
        self.form = SeaZoneFormView(form, text)
    }
}
