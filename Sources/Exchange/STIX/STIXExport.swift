//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import CanonicalJSON
package import STIX

/// A message as objects of STIX 2.1: a `report` that holds together what the message speaks of, with the remarks on it.
///
/// Nothing here decides whether a message may be shown; see ``ContactDesk/exportStanding(of:)``. Names of officers and
/// the keys and names of attachments are never among the objects. The same message in the same frame makes the same
/// bytes, on both sides of the border.
package struct STIXExport: Sendable {
    /// What is known of a message besides what it says.
    package struct Frame: Hashable, Sendable {
        /// The id of the message.
        package let message: String
        package let from: String
        package let to: String
        package let sent: Timestamp
        /// What the ids are made from: that of the first message where others took its place.
        package let unit: String
        package let created: Timestamp
        package let modified: Timestamp
        /// The object of what it answers, where that is shown too.
        package let answered: String?

        package init(
            message: String,
            from: String,
            to: String,
            sent: Timestamp,
            unit: String? = nil,
            created: Timestamp? = nil,
            modified: Timestamp? = nil,
            answered: String? = nil
        ) {
            self.message = message
            self.from = from
            self.to = to
            self.sent = sent
            self.unit = unit ?? message
            self.created = created ?? sent
            self.modified = modified ?? created ?? sent
            self.answered = answered
        }
    }

    let message: Message
    let frame: Frame
    /// What the message speaks of.
    var facts: [STIXObject] = []
    /// What is said of the report.
    var remarks: [STIXObject] = []
    var translations: [STIXObject] = []
    private var report: STIXObject?

    package init(_ message: Message, _ frame: Frame) {
        self.message = message
        self.frame = frame
        addFacts()
        addIndicator()
        addIncident()
        addSighting()
        addReport()
        addNote()
        addOpinion()
    }

    /// All objects of the message, without ``commons``. Each has versions and can be revoked.
    package var objects: [STIXObject] { facts + (report.map { [$0] } ?? []) + remarks + translations }

    /// What the objects refer to and other messages too.
    package var commons: [STIXObject] {
        [STIXCommons.project, STIXCommons.extensionDefinition, STIXCommons.office(frame.from)]
            + (frame.to == frame.from ? [] : [STIXCommons.office(frame.to)])
            + (message.handling.map(STIXCommons.markings) ?? [])
    }

    /// The object that a sighting of this message refers to.
    package var subject: String {
        facts.first { $0.type == "indicator" || $0.type == "incident" }?.id ?? id("report")
    }

    // MARK: Parts of objects

    func id(_ type: String, _ key: String = "") -> String {
        STIXCommons.namespace.id(type, key.isEmpty ? frame.unit : "\(frame.unit) \(key)")
    }

    /// An object of the message, with what all of them have.
    func object(_ type: String, _ key: String = "", _ members: [String: JSONValue]) -> STIXObject {
        var members = members
        members["created"] = .string(frame.created.text)
        members["modified"] = .string(frame.modified.text)
        members["created_by_ref"] = .string(STIXCommons.office(frame.from).id)
        if let handling = message.handling {
            members["object_marking_refs"] = .array(STIXCommons.markings(handling).map { .string($0.id) })
        }
        return STIXObject(type, id: id(type, key), members)
    }

    /// Adds a text to an object, and its translations beside it.
    /// - Parameter essentials: what is repeated below the text, since importers drop what they do not know
    mutating func write(
        _ texts: [(member: String, text: MessageText, essentials: String)],
        in object: inout STIXObject
    ) {
        let spoken = texts.map { STIXText($0.text) }
        let language = spoken.first?.language
        object["lang"] = language.map { .string($0) }
        var contents: [String: JSONValue] = [:]
        for other in spoken.reduce(into: Set(), { $0.formUnion($1.languages) }) where other != language {
            var members: [String: JSONValue] = [:]
            for ((member, _, essentials), text) in zip(texts, spoken) where text.languages.contains(other) {
                members[member] = .string(Self.joined(text[other], essentials))
            }
            contents[other] = .object(members)
        }
        for ((member, _, essentials), text) in zip(texts, spoken) {
            object[member] = .string(Self.joined(text[language], essentials))
        }
        addTranslations(contents, of: object)
    }

    /// Puts what an object says in other languages beside it.
    mutating func addTranslations(_ contents: [String: JSONValue], of object: STIXObject) {
        guard !contents.isEmpty else { return }
        translations.append(
            self.object(
                "language-content",
                object.id,
                [
                    "object_ref": .string(object.id), "object_modified": .string(frame.modified.text),
                    "contents": .object(contents),
                ]
            )
        )
    }

    private static func joined(_ text: String, _ essentials: String) -> String {
        essentials.isEmpty ? text : "\(text)\n\n\(essentials)"
    }

    var title: MessageText {
        message.subject ?? MessageText("\(message.type.rawValue) \(frame.from) → \(frame.to)", language: "en")
    }

    var confidence: JSONValue? {
        message.evaluation.flatMap { AdmiraltyScale.confidence($0.information) }.map { .number(Double($0)) }
    }

    private mutating func addReport() {
        let offices = [STIXCommons.office(frame.from).id, STIXCommons.office(frame.to).id]
        var refs: [String] = []
        for ref in offices + facts.map(\.id) where !refs.contains(ref) { refs.append(ref) }
        var report = object(
            "report",
            "",
            [
                "published": .string(frame.sent.text), "object_refs": .array(refs.map { .string($0) }),
                "external_references": references, "extensions": extensions,
            ]
        )
        report["confidence"] = confidence
        write([("name", title, ""), ("description", message.text ?? title, essentials)], in: &report)
        self.report = report
    }

    private mutating func addOpinion() {
        guard let evaluation = message.evaluation, let opinion = AdmiraltyScale.opinion(evaluation.information) else {
            return
        }
        remarks.append(
            object(
                "opinion",
                "",
                [
                    "opinion": .string(opinion), "explanation": .string("Admiralty code \(evaluation.code)"),
                    "object_refs": .array([.string(id("report"))]),
                ]
            )
        )
    }
}
