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
            let first = fault.place.split { ".[".contains($0) }.first { $0 != "facts" && $0 != "body" } ?? ""
            return Fault(text: text, anchor: "c-" + first)
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
        reply = form.reply
        replySubject = answered?.message.subject.map { SaidText($0, words).text }
        draft = form.draft
        lang = form.languages.own.rawValue
        langOther = form.languages.other.rawValue
        pairs = officePairs.map {
            SelectChoice(
                value: $0.text,
                label: reader.office($0.from) + " → " + reader.office($0.to),
                isChosen: $0 == form.pair
            )
        }
        hasPairs = !officePairs.isEmpty
        isPairFixed = form.reply != nil
        isRequest = type == .request
        isReply = type == .reply
        reference = form["reference"]
        subject = builder.pair("subject", lines: 1, isRequired: true)
        text = builder.pair("text", lines: 6)
        purpose = builder.pair("purpose", lines: 2, isRequired: true)
        legalTitle = builder.pair("legal_title", lines: 2, isRequired: true)
        conditions = builder.pair("conditions", lines: 2)
        offence = builder.pair("offence", lines: 1)
        law = form["law"]
        legalArticle = form["legal_article"]
        kinds = builder.select(
            "kind",
            "request_kind",
            RequestBody.Kind.allCases.map(\.rawValue),
            "messages.request.",
            chosen: form.kind.rawValue
        )
        urgencies = builder.select("urgency", "urgency", Message.Urgency.allCases.map(\.rawValue), "messages.urgency.")
        legalKinds = builder.select(
            "legal_kind",
            "legal_kind",
            LegalBasis.Kind.allCases.map(\.rawValue),
            "messages.legal."
        )
        sources = builder.options("source", Evaluation.Source.allCases.map(\.rawValue), "messages.source.")
        informations = builder.options("information", (1...6).map(String.init), "messages.information.")
        codes = builder.options("codes", HandlingCode.allCases.map(\.rawValue), "lookouts.handling.")
        lights = builder.options("tlp", Handling.TrafficLight.allCases.map(\.rawValue), "messages.tlp.")
        actions = builder.options("pap", Handling.PermissibleActions.allCases.map(\.rawValue), "messages.pap.")
        measures = FactSheet.Measure.allCases.map {
            Check(
                name: "measures",
                value: $0.rawValue,
                label: words("messages.measure." + $0.rawValue),
                hint: $0.needsEndorsement ? words("compose.endorsed_hint") : nil,
                isOn: form.fields.all("measures").contains($0.rawValue)
            )
        }
        useBy = form["use_by"]
        due = form["due"]
        promisesMore = form.fields["more"] != nil
        route = ["departure", "transit", "destination", "gate"].map(builder.field)
        fromDay = form["from_day"]
        untilDay = form["until_day"]
        var asked: [RequestBody.Question] = []
        if case .request(let body)? = answered?.message.body { asked = body.questions }
        questions = builder.questions(asked: asked)
        sections = [builder.goods, builder.parties, builder.conveyances, builder.documents]
        self.files = files
        hasFiles = !files.isEmpty
        fileLimit = FileSize.text(Int(AttachmentNote.largest), reader.format)
        self.script = script
        cancelPath = form.reply.map { ConsolePath.message($0).text } ?? ConsolePath.messages(MessageListQuery()).text
    }
}
