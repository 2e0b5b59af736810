//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Console
import Customs
import Foundation
import Hummingbird
import Officers
import Registers
import Testing

@Suite("Registers in the console")
struct RegisterTests {
    private func upload(_ register: String, _ text: String, _ visitor: Visitor) async throws -> Visitor.Page {
        let csrf = try visitor.desk.session(.administrator).csrf
        let body = [
            "--x", "Content-Disposition: form-data; name=\"csrf\"", "", csrf, "--x",
            "Content-Disposition: form-data; name=\"file\"; filename=\"list.csv\"", "Content-Type: text/csv", "", text,
            "--x--", "",
        ].joined(separator: "\r\n")
        return try await visitor.send(
            "/registers/" + register,
            .post,
            as: .administrator,
            headers: [.contentType: "multipart/form-data; boundary=x"],
            body: body
        )
    }

    @Test("rates are shown with their differences, taken, and listed")
    func rates() async throws {
        let desk = try await Desk()
        try await desk.test { (visitor) async throws in
            let day = CalendarDate(nearestDaysSince1970: DeskDeclarations.now / 86_400).iso8601
            let text = "date,base,quote,rate,source\n\(day),CNY,VND,3420.5,NHNN <b>\n\(day),USD,VND,0,NHNN"
            let sent = try await upload("rates", text, visitor)
            #expect(sent.status == .seeOther)
            let preview = try await visitor.get(sent.location, as: .administrator)
            #expect(preview.status == .ok && preview.text.contains("3,420.5") && preview.text.contains("above zero"))
            #expect(try await visitor.get("/registers", as: .administrator).text.contains("No rates"))
            let taken = try await visitor.post(sent.location, [], as: .administrator)
            #expect(taken.location == "/registers?notice=rates-taken")
            let list = try await visitor.get("/registers", as: .administrator).text
            #expect(list.contains("CNY/VND") && list.contains("NHNN &lt;b&gt;") && !list.contains("USD/VND"))
            let again = try await visitor.post(sent.location, [], as: .administrator)
            #expect(again.location == "/registers?notice=upload-gone")
        }
    }

    @Test("offices are shown with their differences, and what would rewrite the past is refused")
    func offices() async throws {
        let desk = try await Desk()
        try await desk.test { (visitor) async throws in
            let text = """
                code,parent,level,name_vi,name_zh,name_en,seat,area,valid_from,valid_to,source
                VN-XXX,VN,region,Khu vực mới,新区,New region,,,2026-01-01,,QĐ
                VN,,administration,Khác,别的,Other,,,2025-03-01,,QĐ
                """
            let sent = try await upload("offices", text, visitor)
            let preview = try await visitor.get(sent.location, as: .administrator).text
            #expect(preview.contains("New region") && preview.contains("a first day of its own"))
            _ = try await visitor.post(sent.location, [], as: .administrator)
            #expect(try await desk.services.officeLists.versions().map(\.code) == ["VN-XXX"])
        }
    }

    @Test("what is no list is refused in words", arguments: ["offices", "rates"])
    func noList(_ register: String) async throws {
        let desk = try await Desk()
        try await desk.test { (visitor) async throws in
            let sent = try await upload(register, "a,b\n1,2", visitor)
            let page = try await visitor.get(sent.location, as: .administrator)
            #expect(page.status == .unprocessableContent && page.text.contains("has no column"))
            #expect(try await upload("other", "a", visitor).status == .notFound)
        }
    }
}
