//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Issues the numbers of documents: what an honest clerk would find on them.
struct PaperMill: Sendable {
    private var invoices: [Int: Int] = [:]
    private var certificates = 10_000
    private var licences = 400
    private var bills = 4_000_000

    /// The next invoice of an exporter: most number them through the year, some by the date.
    mutating func invoice(of exporter: Int, on day: BorderDay, _ random: inout RandomSource) -> String {
        let year = day.civil.year % 100
        let serial = (invoices[exporter] ?? exporter * 37 % 900) + random.number(in: 1...3)
        invoices[exporter] = serial
        let mark =
            String(Unicode.Scalar(UInt8(65 + exporter % 26))) + String(Unicode.Scalar(UInt8(65 + exporter / 26 % 26)))
        switch exporter % 3 {
        case 0: return "\(mark)\(twoDigits(year))\(padded(serial, 5))"
        case 1:
            let date = day.civil
            return "\(mark)-\(twoDigits(year))\(twoDigits(date.month))\(twoDigits(date.day))-\(twoDigits(serial % 100))"
        default: return "INV\(20 * 100 + year)-\(mark)\(padded(serial, 4))"
        }
    }

    /// A genuine certificate of origin from the authority of the country.
    mutating func certificate(
        from country: String,
        form: String,
        on day: BorderDay,
        _ random: inout RandomSource
    ) -> Certificate {
        certificates += random.number(in: 1...9)
        let year = day.civil.year
        let serial = padded(certificates, 7)
        let number: String
        switch (country, form) {
        case ("CN", _): number = "E\(twoDigits(year % 100))\(random.pick(["4501", "5300", "4403", "3307"]))\(serial)"
        case ("VN", "E"): number = "VN-CN \(twoDigits(year % 100))/\(twoDigits(day.civil.month))/\(serial)"
        case ("TH", _): number = "D\(year)-\(serial)"
        case ("MY", _): number = "KL-\(year)-AI-21-\(serial)"
        default: number = "\(country)\(form)\(year)\(serial)"
        }
        return Certificate(number: number, form: form, issued: day)
    }

    /// A licence of the ministry that answers for the goods.
    mutating func licence(for line: GoodsLine, on day: BorderDay) -> String {
        licences += 1
        let ministry = Int(line.chapter).map { $0 <= 24 || $0 == 44 } == true ? "BNN" : "BCT"
        return "\(ministry)-\(twoDigits(day.civil.year % 100))-\(padded(licences, 6))"
    }

    /// The next consignment note, air waybill, bill of lading or parcel label.
    mutating func bill(of route: Route, _ random: inout RandomSource) -> String {
        bills += random.number(in: 1...11)
        switch route {
        case .road: return "CMR\(padded(bills, 8))"
        case .rail: return "SMGS\(padded(bills, 8))"
        case .air:
            let serial = bills % 10_000_000
            return "\(random.pick(["738", "784", "999"]))-\(padded(serial, 7))\(serial % 7)"
        case .sea: return "COSU\(padded(bills, 10))"
        case .post: return "LP\(padded(bills % 100_000_000, 8))\(random.below(10))CN"
        case .express, .cbec: return "\(random.pick(["YT", "SF", "JT", "BE"]))\(padded(bills, 9))\(random.digits(4))"
        }
    }
}

/// A number with leading zeros.
func padded(_ number: Int, _ width: Int) -> String {
    let text = String(number)
    return text.utf8.count >= width ? text : String(repeating: "0", count: width - text.utf8.count) + text
}
