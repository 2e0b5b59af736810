//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import SeaWatch

/// Gathers what goes into a file, as far as the officer may see it.
struct SeaExtractMaker: Sendable {
    let sea: any SeaService
    let officer: SeaOfficer
    let text: SeaText
    /// Milliseconds since 1970 UTC.
    let now: Int64

    /// What a file without a period tells of.
    private static let usualPeriod: Int64 = 24 * 3_600_000
    private static let mostMarks = 10_000

    /// A file that lacks something says so in its title and its notice, which each format has.
    func make(_ form: SeaExportForm, title: String) async throws -> SeaExtract {
        var extract = SeaExtract()
        extract.time = now
        let period = form.period ?? (now - Self.usualPeriod)..<(now + 1)
        var cut: [SeaExportForm.Part] = []
        func part<Item>(_ part: SeaExportForm.Part, _ gather: () async throws -> ([Item], isWhole: Bool)) async throws
            -> [Item]
        {
            guard form.parts.contains(part) else { return [] }
            let (items, isWhole) = try await gather()
            if !isWhole { cut.append(part) }
            return items
        }
        extract.vessels = try await part(.vessels) { try await vessels(form) }
        extract.tracks = try await part(.tracks) { try await tracks(form, period) }
        extract.alerts = try await part(.alerts) { try await alerts(form, period) }
        extract.zones = try await part(.zones) { (try await zones(), true) }
        extract.plots = try await part(.plots) { try await plots(form, period) }
        extract.title = title
        extract.notice = text.words("sea.no_boundary")
        if !cut.isEmpty {
            let parts = cut.map { text.words("sea.export_part." + $0.rawValue) }.joined(separator: ", ")
            extract.title += " · " + text.words("sea.export_cut_title")
            extract.notice += " · " + text.words("sea.export_cut", ["parts": parts])
        }
        return extract
    }

    /// One more than fits is asked for, to know whether there are more.
    private static func cut<Item>(_ items: [Item], to most: Int) -> ([Item], isWhole: Bool) {
        (Array(items.prefix(most)), items.count <= most)
    }

    private func vessels(_ form: SeaExportForm) async throws -> ([SeaExtract.Vessel], isWhole: Bool) {
        let heard = try await sea.vessels(in: form.box, limit: SeaRoutes.mostVessels + 1, for: officer)
        let (vessels, isWhole) = Self.cut(heard, to: SeaRoutes.mostVessels)
        let taken = vessels.filter(form.query.takes).map {
            let row = VesselRow($0, at: now, text)
            return SeaExtract.Vessel(vessel: $0, kind: row.kind, state: row.state)
        }
        return (taken, isWhole)
    }

    private func tracks(
        _ form: SeaExportForm,
        _ period: Range<Int64>
    ) async throws -> ([SeaExtract.Track], isWhole: Bool) {
        guard form.tracked.isEmpty else {
            var all: [SeaExtract.Track] = []
            var isWhole = !form.namesMore
            for mmsi in form.tracked {
                let tracks = try await sea.track(
                    of: mmsi,
                    from: period.lowerBound,
                    until: period.upperBound,
                    for: officer
                )
                all.append(SeaExtract.Track(mmsi: mmsi, positions: tracks.positions, gaps: tracks.gaps))
                isWhole = isWhole && tracks.isComplete
            }
            return (all, isWhole)
        }
        guard let box = form.box else { return ([], true) }
        let tracks = try await sea.tracks(
            in: box,
            from: period.lowerBound,
            until: period.upperBound,
            limit: SeaDataRoutes.mostPositions,
            for: officer
        )
        let gaps = Dictionary(grouping: tracks.gaps, by: \.mmsi)
        let all = Dictionary(grouping: tracks.positions, by: \.mmsi).sorted { $0.key < $1.key }.map {
            SeaExtract.Track(mmsi: $0.key, positions: $0.value, gaps: gaps[$0.key] ?? [])
        }
        return (all, tracks.isComplete)
    }

    private func alerts(
        _ form: SeaExportForm,
        _ period: Range<Int64>
    ) async throws -> ([SeaExtract.Alert], isWhole: Bool) {
        let found = try await sea.alerts(
            SeaAlertFilter(from: period.lowerBound, until: period.upperBound, box: form.box, limit: Self.mostMarks + 1),
            for: officer
        )
        let (files, isWhole) = Self.cut(found, to: Self.mostMarks)
        let names = try await sea.names(of: Array(Set(files.flatMap(\.alert.vessels))))
        let zones = Dictionary(
            try await sea.zones(for: officer).map { ($0.id, $0.name[text.words.language]) },
            uniquingKeysWith: { first, _ in first }
        )
        let sentence = SeaAlertSentence(words: text.words, format: text.format)
        let told = files.map { file in
            SeaExtract.Alert(
                file: file,
                headline: sentence.headline(file.alert, names: names, zone: file.alert.zone.flatMap { zones[$0] }),
                reasons: sentence.reasons(file.alert),
                state: text.words("sea.alert_state." + file.state.rawValue)
            )
        }
        return (told, isWhole)
    }

    private func zones() async throws -> [SeaExtract.Zone] {
        try await sea.zones(for: officer).map {
            SeaExtract.Zone(
                zone: $0,
                name: $0.name[text.words.language],
                kind: text.words("sea.zone_kind." + $0.kind.rawValue)
            )
        }
    }

    private func plots(
        _ form: SeaExportForm,
        _ period: Range<Int64>
    ) async throws -> ([SeaExtract.Plot], isWhole: Bool) {
        let found = try await sea.plots(
            from: period.lowerBound,
            until: period.upperBound,
            in: form.box,
            limit: Self.mostMarks + 1,
            for: officer
        )
        let (plots, isWhole) = Self.cut(found, to: Self.mostMarks)
        let judged = plots.map {
            let row = SeaPlotsPage.row($0.plot, $0.judgement, text)
            return SeaExtract.Plot(plot: $0.plot, source: row.source, judgement: row.judgement)
        }
        return (judged, isWhole)
    }
}
