//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Exchange

extension ComposePage {
    /// - Parameters:
    ///   - answered: the request that a reply answers, or the message that is written about.
    init(
        _ form: ComposeForm,
        pairs officePairs: [OfficePair],
        answered: ContactDesk.Read?,
        files: [FileRow],
        faults: [MessageFault],
        script: String?,
        _ reader: LetterReader
    ) {
        let words = reader.words
        let builder = ComposeParts(form, words)
        let type = form.type
        title = words(form.draft == nil ? "compose.title" : "compose.title_draft")
        self.faults = faults.map { fault in
            let place = PlaceText.of(fault.place, words)
            let values = ["place": place]
            let text: String =
                switch fault {
                case .missing: words("compose.missing", values)
                case .wrong: words("compose.wrong", values)
                case .tooLong, .tooMany: words("compose.too_much", values)
                }
            return Fault(text: text, anchor: Self.anchor(of: fault.place))
        }
        self.type = type.rawValue
        typeName = reader.type(type)
        typeTabs = ComposeForm.types.map {
            MessageListPage.Tab(
                label: reader.type($0),
                path: ConsolePath.newMessage([.type($0)] + (form.pair.map { [.pair($0)] } ?? [])).text,
                count: nil,
                isCurrent: $0 == type
            )
        }
        // What answers or stands for another keeps its type.
        hasTabs = form.reply == nil && form.replaces == nil
        reply = form.reply
        replaces = form.replaces
        isLossy = form.fields["lossy"] != nil
        replySubject = answered?.message.subject.map { SaidText($0, words).text }
        draft = form.draft
        lang = form.languages.own.rawValue
        langOther = form.languages.other.rawValue
        // An answer goes to whom it answers, and to nobody else.
        let isPairFixed = form.reply != nil || form.replaces != nil
        pairs = officePairs.filter { !isPairFixed || $0 == form.pair }.map {
            SelectChoice(
                value: $0.text,
                label: reader.office($0.from) + " → " + reader.office($0.to),
                isChosen: $0 == form.pair
            )
        }
        hasPairs = !officePairs.isEmpty
        isRequest = type == .request
        isReply = type == .reply
        reference = form["reference"]
        subject = builder.pair("subject", lines: 1, isRequired: true)
        text = builder.pair("text", lines: 6)
        kinds = builder.select(
            "kind",
            "request_kind",
            RequestBody.Kind.allCases.map(\.rawValue),
            "messages.request.",
            chosen: form.kind.rawValue
        )
        due = form["due"]
        promisesMore = form.fields["more"] != nil
        urgencies =
            [.alert, .request, .information].contains(type)
            ? builder.select("urgency", "urgency", Message.Urgency.allCases.map(\.rawValue), "messages.urgency.") : nil
        blocks = builder.blocks
        var asked: [RequestBody.Question] = []
        if case .request(let body)? = answered?.message.body { asked = body.questions }
        rows = builder.ownRows(asked: asked)
        isIntelligence = type.isIntelligence
        evaluation = builder.evaluation
        handling = builder.handling
        useBy = form["use_by"]
        conditions = builder.pair("conditions", lines: 2)
        legalKinds = builder.select(
            "legal_kind",
            "legal_kind",
            LegalBasis.Kind.allCases.map(\.rawValue),
            "messages.legal."
        )
        legalArticle = form["legal_article"]
        legalTitle = builder.pair("legal_title", lines: 2, isRequired: true)
        purpose = builder.pair("purpose", lines: 2, isRequired: true)
        hasFacts = form.showsFacts
        offence = builder.pair("offence", lines: 1)
        law = form["law"]
        let isSeizure = type == .seizureReport
        sections = (isSeizure ? [] : [builder.goods]) + [builder.parties, builder.conveyances, builder.documents]
        route =
            ["departure", "transit", "destination", "gate"].map { builder.field($0) } + [
                builder.field("from_day", label: "from_time", type: "date"),
                builder.field("until_day", label: "until_time", type: "date"),
            ]
        hasRoute = !isSeizure
        measures = isSeizure ? nil : builder.measures
        self.files = files
        hasFiles = !files.isEmpty
        fileLimit = FileSize.text(Int(AttachmentNote.largest), reader.format)
        self.script = script
        cancelPath =
            (form.reply ?? form.replaces).map { ConsolePath.message($0).text }
            ?? ConsolePath.messages(MessageListQuery()).text
    }

    /// The part of the form in which a place of the message is written.
    private static func anchor(of place: String) -> String {
        if place.hasPrefix("body.place.") { return "c-where" }
        if place == "body.subject" { return "c-watch_subject" }
        return "c-" + (place.split { ".[".contains($0) }.first { $0 != "facts" && $0 != "body" } ?? "")
    }
}
