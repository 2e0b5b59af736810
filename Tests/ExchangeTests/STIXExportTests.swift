//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import CanonicalJSON
import Customs
import Exchange
import Foundation
import STIX
import TestSupport
import Testing

/// `LIENQUAN_WRITE_VECTORS=1 swift test --filter STIXExportTests` writes `Vectors/stix-1.json` anew: a bundle of one
/// message of every type, for validators and for whoever imports it.
@Suite("Messages as objects of STIX")
struct STIXExportTests {
    private static let answered = "0198a64e-3500-710b-b468-2c4dc145dd8f"
    private static let sent = Timestamp(seconds: 1_754_877_600)

    private static func id(_ place: Int) -> String {
        "0198a64e-3500-7000-8000-0000000000" + (place < 10 ? "0\(place)" : "\(place)")
    }

    private static func export(
        _ message: Message,
        _ place: Int = 0,
        modified: Timestamp? = nil,
        answered: String? = nil
    ) -> STIXExport {
        STIXExport(
            message,
            .init(
                message: id(place),
                from: "VN-VI",
                to: "CN-7200",
                sent: sent,
                modified: modified,
                answered: answered
            )
        )
    }

    private static func text(_ export: STIXExport) -> String {
        String(decoding: JSONValue.array(export.objects.map(\.json)).canonical, as: UTF8.self)
    }

    @Test("one message of every type comes to the bytes of the vectors")
    func vectors() throws {
        let url = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "Vectors/stix-1.json")
        let messages = SampleMessages.everyType(about: Self.answered)
        let alert = Self.export(messages[0])
        var objects: [STIXObject] = []
        for (place, message) in messages.enumerated() {
            let isAbout = message.type == .feedback || message.type == .seizureReport
            let export = Self.export(message, place, answered: isAbout ? alert.subject : nil)
            objects += (export.commons + export.objects).filter { !objects.contains($0) }
        }
        let bundle = JSONValue.object([
            "type": "bundle", "id": .string(STIXCommons.namespace.id("bundle", "vectors 1")),
            "objects": .array(objects.map(\.json)),
        ]).canonical
        if ProcessInfo.processInfo.environment["LIENQUAN_WRITE_VECTORS"] != nil { try Data(bundle).write(to: url) }
        #expect(try bundle == Array(Data(contentsOf: url)))
        #expect(Set(objects.map(\.id)).count == objects.count)
        let uuids = objects.map { $0.id.suffix(36) }
        #expect(Set(uuids).count == uuids.count, "importers know objects by their UUIDs alone")
        let types = Set(objects.map(\.type))
        for type in ["indicator", "report", "incident", "sighting", "opinion", "note", "identity", "location"] {
            #expect(types.contains(type))
        }
    }

    @Test("every type has a report that names the offices, and repeats the essentials", arguments: MessageType.written)
    func types(type: MessageType) throws {
        let message = try #require(SampleMessages.everyType(about: Self.answered).first { $0.type == type })
        let export = Self.export(message)
        let report = try #require(export.objects.first { $0.type == "report" })
        #expect(report["name"]?.text == message.subject?.text)
        #expect(report["description"]?.text?.contains("\(type.rawValue): VN-VI → CN-7200") == true)
        #expect((report["object_refs"]?.elements ?? []).count >= 2)
        let extra = report["extensions"]?[STIXCommons.extensionID]
        #expect(extra?["message"]?.text == Self.id(0))
        #expect(extra?["in_reply_to"]?.text == message.inReplyTo)
        #expect(extra?["due"]?.text == message.due?.text)
        let known = Set((export.objects + export.commons).map(\.id))
        for object in export.objects {
            #expect(object["created"]?.text == Self.sent.text)
            var refs = (object["object_refs"]?.elements ?? []) + (object["object_marking_refs"]?.elements ?? [])
            refs += [object["created_by_ref"], object["object_ref"]].compactMap { $0 }
            for ref in refs { #expect(known.contains(ref.text ?? ""), "\(object.id) refers to \(ref)") }
        }
    }

    @Test("a later version keeps the ids and the date of the first, and moves the other date")
    func versions() {
        let later = Timestamp(seconds: Self.sent.seconds + 60)
        for message in SampleMessages.everyType(about: Self.answered) {
            let (first, second) = (Self.export(message), Self.export(message, modified: later))
            #expect(first.objects.map(\.id) == second.objects.map(\.id))
            #expect(second.objects.allSatisfy { $0["modified"]?.text == later.text })
            #expect(second.objects.allSatisfy { $0["created"]?.text == Self.sent.text })
            #expect(Self.text(first) == Self.text(Self.export(message)))
        }
    }

    @Test("two messages share no id")
    func apart() {
        let message = SampleMessages.everyType(about: Self.answered)[0]
        let ids = Set(Self.export(message, 0).objects.map(\.id))
        #expect(ids.isDisjoint(with: Self.export(message, 1).objects.map(\.id)))
    }

    @Test("officers' names and the keys and names of files are in no object")
    func closed() {
        for message in SampleMessages.everyType(about: Self.answered, secret: "SECRET") {
            let text = Self.text(Self.export(message))
            #expect(
                !text.contains(SampleMessages.signOff.draftedBy) && !text.contains(SampleMessages.signOff.approvedBy)
            )
            #expect(!text.contains("SECRET.jpg"))
            #expect(!text.contains(Base64URL.encode(Array(repeating: 7, count: 32))))
        }
    }

    @Test("without persons nobody is named but companies; what is about a person is nothing at all")
    func persons() throws {
        for message in SampleMessages.everyType(about: Self.answered, secret: "NAMED") {
            let left = try #require(NominalRelease.withoutPersons(message))
            let text = Self.text(Self.export(left))
            for mark in [
                "PERSON-", "PASSPORT-", "PHONE-", #""driver":"NAMED""#, #""name":"NAMED""#, "importer\":\"NAMED",
            ] {
                #expect(!text.contains(mark), "\(message.type.rawValue): \(mark)")
            }
        }
        for subject in ["person", "phone", "address", "identifier", "document", "of a later version"] {
            var message = SampleMessages.watch(.watchAdd, "W1", ["Nguyễn Văn A"])
            message.body = .watch(
                WatchBody(
                    entry: "W1",
                    subject: subject,
                    texts: ["Nguyễn Văn A"],
                    category: "person",
                    action: .specificCheck,
                    reason: MessageText("Nghi", language: "vi")
                )
            )
            #expect(NominalRelease.withoutPersons(message) == nil)
        }
    }

    @Test("an entry of a watch-list holds while its giver says, and no longer than it may be used")
    func validity() throws {
        let last = CalendarDate(iso8601: "2026-03-31")
        let handling = SampleMessages.handling([.h0], light: .green, useBy: last)
        let all = SampleMessages.everyType(handling: handling, about: Self.answered)
        let message = try #require(all.first { $0.type == .watchAdd })
        let indicator = try #require(Self.export(message).objects.first { $0.type == "indicator" })
        #expect(indicator["valid_from"]?.text == "2025-08-01T00:00:00.000Z")
        #expect(indicator["valid_until"]?.text == "2026-04-01T00:00:00.000Z")
        #expect(
            indicator["pattern"]?.text
                == "[x-customs-vehicle:registration = '12C-123.45' OR x-customs-vehicle:registration = '桂A12345']"
        )
        #expect(indicator["confidence"]?.whole == 70)
    }

    @Test("translations go beside an object in tags that validators know")
    func languages() throws {
        var message = SampleMessages.everyType(about: Self.answered)[0]
        message.subject = MessageText(
            "预警",
            language: "zh-Hans",
            translations: ["vi": "Cảnh báo", "zh-TW": "預警", "de": "Warnung"]
        )
        let export = Self.export(message)
        let report = try #require(export.objects.first { $0.type == "report" })
        #expect(report["lang"]?.text == "zh-CN")
        let content = try #require(export.objects.first { $0["object_ref"]?.text == report.id })
        #expect(Set(content["contents"]?.members?.keys.map(\.self) ?? []) == ["vi", "en"])
        #expect(content["contents"]?["vi"]?["name"]?.text == "Cảnh báo")
        #expect(report["description"]?.text?.hasPrefix("通报 ") == true, "all of an object is in one language")
        #expect(content["contents"]?["vi"]?["description"]?.text?.hasPrefix("Nội dung ") == true)
    }
}
