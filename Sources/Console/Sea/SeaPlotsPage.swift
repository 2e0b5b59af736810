//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Officers
import SeaWatch

/// Contacts that did not come from AIS, and a form for one more.
struct SeaPlotsPage: Sendable {
    struct Row: Sendable {
        let source: String
        let time: String
        let place: String
        let uncertainty: String
        let movement: String
        let identity: String?
        let note: String?
        let office: String
        let isDark: Bool
        let judgement: String
        let vesselPath: String?
    }

    struct Form: Sendable {
        let sources: [SelectChoice]
        let time: String
        let place: String
        let uncertainty: String
        let speed: String
        let course: String
        let track: String
        let identity: String
        let note: String
    }

    let rows: [Row]
    let isEmpty: Bool
    let canWork: Bool
    let fault: String?
    /// How many plots of the file that was taken had been there before.
    let known: String?
    let form: Form

    init(
        _ plots: [(plot: SeaPlot, judgement: PlotJudgement)],
        form: SeaPlotForm,
        fault: String?,
        known: Int = 0,
        _ text: SeaText,
        _ context: ConsoleContext
    ) {
        rows = plots.map { Self.row($0.plot, $0.judgement, text) }
        isEmpty = plots.isEmpty
        canWork = context.may(.workSea)
        self.fault = fault
        self.known = known > 0 ? text.words("sea.plots_known", ["n": text.format.number(known)]) : nil
        let value = { (name: String) in form.fields[name] ?? "" }
        self.form = Form(
            sources: SeaPlot.Source.allCases.map {
                SelectChoice(
                    value: $0.rawValue,
                    label: text.words("sea.source." + $0.rawValue),
                    isChosen: $0.rawValue == form.fields["source"] ?? SeaPlot.Source.patrol.rawValue
                )
            },
            time: value("time"),
            place: value("place"),
            uncertainty: value("uncertainty"),
            speed: value("speed"),
            course: value("course"),
            track: value("track"),
            identity: value("identity"),
            note: form.fields.raw("note")
        )
    }

    static func row(_ plot: SeaPlot, _ judgement: PlotJudgement?, _ text: SeaText) -> Row {
        var (said, path, isDark): (String, String?, Bool) = ("", nil, false)
        switch judgement {
        case .joined(let mmsi, let metres):
            said = text.words("sea.joined", ["vessel": SeaText.number(mmsi), "distance": text.metres(metres)])
            path = SeaPath.vessel(mmsi).text
        case .dark(let nearest):
            isDark = true
            said =
                nearest.map { text.words("sea.dark_nearest", ["distance": text.metres($0)]) }
                ?? text.words("sea.dark_alone")
        case nil: break
        }
        let movement = [plot.speed.map { text.knots($0) }, plot.course.map { text.degrees($0) }].compactMap(\.self)
        return Row(
            source: text.words("sea.source." + plot.source.rawValue),
            time: text.instant(plot.time),
            place: text.place(plot.place),
            uncertainty: "± " + text.metres(plot.uncertainty),
            movement: movement.isEmpty ? "–" : movement.joined(separator: " · "),
            identity: plot.identity ?? plot.track,
            note: plot.note.isEmpty ? nil : plot.note,
            office: plot.office,
            isDark: isDark,
            judgement: said,
            vesselPath: path
        )
    }
}
