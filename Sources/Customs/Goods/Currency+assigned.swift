//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

extension Currency {
    /// Whether ISO 4217 lists the code for money in circulation.
    package var isAssigned: Bool { Self.assigned.contains(rawValue) }

    /// The currency that was meant by what people write instead: `RMB`, `VNĐ`, `¥`; nil where none is known.
    package static func meant(by text: String) -> Currency? {
        let currency = Currency(rawValue: text)
        if currency.isAssigned { return currency }
        return others[currency.rawValue].map { Currency(rawValue: $0) }
    }

    private static let assigned = Set(
        """
        AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF \
        CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG \
        HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA \
        MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD \
        RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX \
        USD UYU UZS VED VES VND VUV WST XAF XCD XCG XOF XPF YER ZAR ZMW ZWG
        """
        .split(separator: " ").map(String.init)
    )

    private static let others = [
        "RMB": "CNY", "CNH": "CNY", "YUAN": "CNY", "NDT": "CNY", "¥": "CNY", "元": "CNY", "人民币": "CNY",
        "VNĐ": "VND", "Đ": "VND", "ĐỒNG": "VND", "DONG": "VND", "₫": "VND", "越南盾": "VND", "$": "USD", "US$": "USD",
        "DOLLAR": "USD", "ĐÔ": "USD", "美元": "USD", "€": "EUR", "EURO": "EUR", "KIP": "LAK", "BAHT": "THB",
        "RIEL": "KHR",
    ]
}
