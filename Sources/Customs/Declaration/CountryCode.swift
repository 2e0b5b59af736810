//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Countries and territories by ISO 3166-1 alpha-2.
package enum CountryCode {
    /// Whether a code is assigned.
    package static func isAssigned(_ code: String) -> Bool { assigned.contains(code) }

    /// The code that was meant by what people write instead: `VNM`, `UK`, `Việt Nam`, `中国`; nil where none is known.
    package static func meant(by text: String) -> String? {
        let text = text.trimmedText
        if isAssigned(text.uppercased()) { return text.uppercased() }
        return others[text.foldedName]
    }

    /// The countries that have a land border with one of the two, those of the two first.
    package static func landNeighbours(of country: String) -> [String]? {
        switch country {
        case "VN": ["CN", "LA", "KH"]
        case "CN": ["VN", "LA", "MM", "AF", "BT", "IN", "KG", "KP", "KZ", "MN", "NP", "PK", "RU", "TJ", "HK", "MO"]
        default: nil
        }
    }

    private static let assigned = Set(
        """
        AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ \
        CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO \
        FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE \
        JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO \
        MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW \
        PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM \
        TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW
        """
        .split(separator: " ").map(String.init)
    )

    /// By their folded names.
    private static let others: [String: String] = [
        "vnm": "VN", "viet nam": "VN", "vietnam": "VN", "越南": "VN", "chn": "CN", "china": "CN", "trung quoc": "CN",
        "中国": "CN", "中國": "CN", "prc": "CN", "lao": "LA", "laos": "LA", "老挝": "LA", "khm": "KH", "cambodia": "KH",
        "campuchia": "KH", "柬埔寨": "KH", "tha": "TH", "thailand": "TH", "thai lan": "TH", "泰国": "TH", "mmr": "MM",
        "myanmar": "MM", "缅甸": "MM", "bu": "MM", "uk": "GB", "gbr": "GB", "usa": "US", "kor": "KR", "jpn": "JP",
        "sgp": "SG", "hkg": "HK", "hong kong": "HK", "香港": "HK", "twn": "TW", "mys": "MY", "idn": "ID", "phl": "PH",
        "ind": "IN", "nga": "NG", "zaf": "ZA", "ken": "KE", "tza": "TZ",
    ]
}
