//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs
import Foundation
import Hummingbird
import Targeting

/// What became of each posted line.
struct PostAnswer: Encodable, Sendable {
    struct Rejected: Encodable, Sendable {
        let line: Int
        let key: String
        let value: String
        let reason: String
    }

    let assessments: [APIAssessment]
    let rejected: [Rejected]

    init(_ posted: PostedDeclarations, _ assessments: [Assessment], _ language: Language, zoneOffset: Int16) {
        self.assessments = assessments.enumerated().map { row, assessment in
            let line = row < posted.lines.count ? posted.lines[row] : nil
            return APIAssessment(assessment, line: line, language, zoneOffset: zoneOffset)
        }
        rejected = posted.rejects.map {
            Rejected(line: $0.line, key: $0.column, value: $0.value, reason: $0.reason[language])
        }
    }

    /// One JSON object a line, in the order of the request's lines; a rejected one has `rejected`.
    func lines() throws -> Response {
        struct RejectedLine: Encodable {
            let rejected: Rejected
        }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        var lines: [(Int, Data)] = []
        for assessment in assessments { lines.append((assessment.line ?? 0, try encoder.encode(assessment))) }
        for reject in rejected { lines.append((reject.line, try encoder.encode(RejectedLine(rejected: reject)))) }
        var body = ByteBuffer()
        for line in lines.sorted(by: { $0.0 < $1.0 }) {
            body.writeBytes(line.1)
            body.writeString("\n")
        }
        return Response(
            status: .ok,
            headers: [.contentType: "application/jsonl"],
            body: ResponseBody(byteBuffer: body)
        )
    }
}
