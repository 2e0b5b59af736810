//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Operations

/// One tab of a conference's book.
struct ConferencePage: Sendable {
    struct Tab: Sendable {
        let tabName: String
        let tabPath: String
        let isCurrent: Bool
        let open: String?
    }

    /// Items of one kind, with the form for another.
    struct Section: Sendable {
        let sectionKind: String
        let heading: String
        let explanation: String
        let entries: [ItemView]
        let isEmpty: Bool
        let addLabel: String
        let newForm: ItemForm?
        /// Where a file for a new item goes.
        let uploadPath: String?
    }

    struct Alarm: Sendable {
        let alarmTitle: String
        let alarmDetail: String
        let alarmAt: String
        let alarmPath: String?
        let alarmSettled: String?
    }

    let title: String
    let days: String
    let location: String
    let offices: String
    let standingCode: String
    let standing: String
    let standingHint: String
    let changePath: String
    let tabCode: String
    let tabs: [Tab]
    let canShare: Bool
    let isPrivate: Bool
    let waiting: String?
    let fault: String?
    let alarms: [Alarm]
    let settled: [Alarm]
    let hasSettled: Bool
    let header: HeaderForm?
    let sections: [Section]
    let signing: SigningView?
    /// What "agree to all of this page" agrees to.
    let seen: [String]
    let agreeAll: String?
    let reports: [ReportView]
    let hasReports: Bool
    let showsReports: Bool
    let history: EarlierView?
    let script: String?
}

/// A commitment of earlier minutes, or of a plan.
struct ReportView: Sendable {
    let promise: String
    let promiseTag: String
    let keptBy: String
    let dueOn: String
    let isLate: Bool
    let origin: String
    let stateCode: String
    let stateName: String
    let remark: String
    let bookPath: String?
}

/// Conferences and phases of before, with their sources.
struct EarlierView: Sendable {
    let conferences: [Row]
    let phases: [Row]

    struct Row: Sendable {
        let name: String
        let location: String
        let when: String
        let what: String
        let source: String
    }

    init(_ words: Words) {
        conferences = ((try? EarlierConference.known()) ?? []).map {
            Row(name: "\($0.number)", location: $0.place, when: $0.date, what: $0.themes, source: $0.source)
        }
        phases = ((try? EarlierPhase.known()) ?? []).map {
            Row(
                name: $0.phase,
                location: $0.participants,
                when: $0.start == $0.end ? $0.start : "\($0.start) – \($0.end)",
                what: $0.cases + ($0.results.isEmpty ? "" : " · " + $0.results),
                source: $0.source
            )
        }
    }
}

/// The form for what a conference is.
struct HeaderForm: Sendable {
    let headerFields: [ItemFormField]
    let withEnglish: Bool

    init(_ entered: [String: String], withEnglish: Bool, _ words: Words) {
        self.withEnglish = withEnglish
        func value(_ name: String) -> String { entered[name] ?? "" }
        func texts(_ name: String) -> [ItemFormField] {
            Language.allCases.map { language in
                .area(
                    "\(name)_\(language.rawValue)",
                    words(
                        "conferences.in_language",
                        [
                            "what": words("conferences.field." + name),
                            "language": words("language.\(language.rawValue)"),
                        ]
                    ),
                    value("\(name)_\(language.rawValue)"),
                    tag: language.tag
                )
            }
        }
        func input(_ name: String, type: String) -> ItemFormField {
            .input(name, words("conferences.field." + name), value(name), type: type, isRequired: true)
        }
        headerFields =
            texts("forum") + [input("number", type: "number")] + texts("place")
            + [input("from", type: "date"), input("to", type: "date")]
    }

    static func entered(_ header: ConferenceHeader) -> [String: String] {
        var all = ["number": "\(header.number)", "from": header.from.iso8601, "to": header.to.iso8601]
        for language in Language.allCases {
            all["forum_\(language.rawValue)"] = header.forum[language]
            all["place_\(language.rawValue)"] = header.place[language]
        }
        return all
    }

    static func header(_ form: FormFields) throws(ConferenceError) -> ConferenceHeader {
        func text(_ name: String) -> MinuteText {
            MinuteText(
                vi: form["\(name)_vi"] ?? "",
                zh: form["\(name)_zh"] ?? "",
                en: form["\(name)_en"] ?? ""
            )
        }
        func day(_ name: String) throws(ConferenceError) -> CalendarDate {
            guard let entered = form[name] else { throw .fault(.missing(name)) }
            guard let day = CalendarDate(iso8601: entered) else { throw .fault(.wrong(name)) }
            return day
        }
        guard let number = form["number"].flatMap({ Int64($0) }), number > 0 else { throw .fault(.wrong("number")) }
        let (forum, place) = (text("forum"), text("place"))
        guard !forum.isEmpty else { throw .fault(.missing("forum")) }
        guard !place.isEmpty else { throw .fault(.missing("place")) }
        return ConferenceHeader(
            forum: forum,
            number: number,
            place: place,
            from: try day("from"),
            to: try day("to"),
            languages: form["english"] == "1" ? [.vi, .zh, .en] : [.vi, .zh]
        )
    }
}
