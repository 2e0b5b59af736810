//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Casework
import Customs
import Lookouts

/// Hits, the open ones first of all.
struct LookoutHitsPage: Sendable {
    let hits: [LookoutHitView]
    let isEmpty: Bool
    let showsAll: Bool
    let otherPath: String
    let previousPath: String?
    let nextPath: String?

    init(
        hits: [(judged: JudgedHit, link: CaseLink?)],
        hasMore: Bool,
        page: Int,
        showsAll: Bool,
        canJudge: Bool,
        words: Words,
        format: LocalFormat
    ) {
        self.hits = hits.map {
            LookoutHitView(
                $0.judged.hit,
                $0.judged.judgement,
                goods: $0.judged.goods,
                caseLink: $0.link,
                canJudge: canJudge,
                canSeeLists: true,
                words,
                format
            )
        }
        isEmpty = hits.isEmpty
        self.showsAll = showsAll
        let show = showsAll ? "all" : nil
        otherPath = ConsolePath.lookoutHits(show: showsAll ? nil : "all", page: nil).text
        previousPath = page > 1 ? ConsolePath.lookoutHits(show: show, page: page - 1).text : nil
        nextPath = hasMore ? ConsolePath.lookoutHits(show: show, page: page + 1).text : nil
    }
}

/// A hit with why it is one.
struct LookoutHitView: Sendable {
    let number: String
    let item: Int
    let path: String
    let goods: String
    let field: String
    let fieldCode: String
    let seen: String
    let listed: String
    let list: String
    let listPath: String?
    let version: Int
    let entry: String
    let score: String
    let width: Int
    let features: [String]
    let isLate: Bool
    let at: String
    let verdict: String?
    let verdictCode: String?
    let verdictReason: String?
    let verdictBy: String?
    let caseLink: CaseLink?
    let canJudge: Bool

    init(
        _ hit: LookoutHit,
        _ judgement: HitJudgement?,
        goods: String?,
        caseLink: CaseLink?,
        canJudge: Bool,
        canSeeLists: Bool,
        _ words: Words,
        _ format: LocalFormat
    ) {
        number = hit.key.line.declarationNo
        item = hit.key.line.itemNo
        path = ConsolePath.declaration(hit.key.line).text
        self.goods = goods ?? ""
        field = words("field." + hit.key.field.rawValue)
        fieldCode = hit.key.field.rawValue
        seen = hit.seen
        listed = hit.listed
        list = hit.key.list
        listPath = canSeeLists ? ConsolePath.lookoutList(hit.key.list, version: hit.key.number).text : nil
        version = hit.key.number
        entry = hit.key.entry
        score = format.percent(hit.score, decimals: 0)
        width = Int(hit.score * 1_000)
        features = hit.features.map { LookoutFeatureText.of($0, words) }
        isLate = hit.isLate
        at = format.instant(hit.at)
        verdict = judgement.map { words("lookouts.verdict." + $0.verdict.rawValue) }
        verdictCode = judgement?.verdict.rawValue
        verdictReason = judgement.flatMap { $0.reason.isEmpty ? nil : $0.reason }
        verdictBy = judgement.map { "\($0.officer) · \(format.instant($0.at))" }
        self.caseLink = caseLink
        self.canJudge = canJudge
    }
}

extension LookoutHit {
    var caseOrigin: CaseOrigin {
        .lookout(list: key.list, entry: key.entry, declaration: key.line.declarationNo, item: key.line.itemNo)
    }
}
