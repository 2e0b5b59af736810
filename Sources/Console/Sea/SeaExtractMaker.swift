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

    func make(_ form: SeaExportForm, title: String) async throws -> SeaExtract {
        var extract = SeaExtract()
        extract.title = title
        extract.notice = text.words("sea.no_boundary")
        extract.time = now
        let period = form.period ?? (now - Self.usualPeriod)..<(now + 1)
        if form.parts.contains(.vessels) { extract.vessels = try await vessels(form) }
        if form.parts.contains(.tracks) { extract.tracks = try await tracks(form, period) }
        if form.parts.contains(.alerts) { extract.alerts = try await alerts(form, period) }
        if form.parts.contains(.zones) { extract.zones = try await zones() }
        if form.parts.contains(.plots) { extract.plots = try await plots(form, period) }
        return extract
    }

    private func vessels(_ form: SeaExportForm) async throws -> [SeaExtract.Vessel] {
        try await sea.vessels(in: form.box, limit: SeaRoutes.mostVessels, for: officer).filter(form.query.takes).map {
            let row = VesselRow($0, at: now, text)
            return SeaExtract.Vessel(vessel: $0, kind: row.kind, state: row.state)
        }
    }

    private func tracks(_ form: SeaExportForm, _ period: Range<Int64>) async throws -> [SeaExtract.Track] {
        guard form.tracked.isEmpty else {
            var all: [SeaExtract.Track] = []
            for mmsi in form.tracked {
                let tracks = try await sea.track(
                    of: mmsi,
                    from: period.lowerBound,
                    until: period.upperBound,
                    for: officer
                )
                all.append(SeaExtract.Track(mmsi: mmsi, positions: tracks.positions, gaps: tracks.gaps))
            }
            return all
        }
        guard let box = form.box else { return [] }
        let tracks = try await sea.tracks(
            in: box,
            from: period.lowerBound,
            until: period.upperBound,
            limit: SeaDataRoutes.mostPositions,
            for: officer
        )
        let gaps = Dictionary(grouping: tracks.gaps, by: \.mmsi)
        return Dictionary(grouping: tracks.positions, by: \.mmsi).sorted { $0.key < $1.key }.map {
            SeaExtract.Track(mmsi: $0.key, positions: $0.value, gaps: gaps[$0.key] ?? [])
        }
    }

    private func alerts(_ form: SeaExportForm, _ period: Range<Int64>) async throws -> [SeaExtract.Alert] {
        let files = try await sea.alerts(
            SeaAlertFilter(from: period.lowerBound, until: period.upperBound, box: form.box, limit: Self.mostMarks),
            for: officer
        )
        let names = try await sea.names(of: Array(Set(files.flatMap(\.alert.vessels))))
        let zones = Dictionary(
            try await sea.zones(for: officer).map { ($0.id, $0.name[text.words.language]) },
            uniquingKeysWith: { first, _ in first }
        )
        let sentence = SeaAlertSentence(words: text.words, format: text.format)
        return files.map { file in
            SeaExtract.Alert(
                file: file,
                headline: sentence.headline(file.alert, names: names, zone: file.alert.zone.flatMap { zones[$0] }),
                reasons: sentence.reasons(file.alert),
                state: text.words("sea.alert_state." + file.state.rawValue)
            )
        }
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

    private func plots(_ form: SeaExportForm, _ period: Range<Int64>) async throws -> [SeaExtract.Plot] {
        let plots = try await sea.plots(
            from: period.lowerBound,
            until: period.upperBound,
            in: form.box,
            limit: Self.mostMarks,
            for: officer
        )
        return plots.map {
            let row = SeaPlotsPage.row($0.plot, $0.judgement, text)
            return SeaExtract.Plot(plot: $0.plot, source: row.source, judgement: row.judgement)
        }
    }
}
