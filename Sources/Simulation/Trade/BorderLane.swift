//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// A way over the border with the offices that answer for it on both sides.
///
/// Codes are those of the product's reference tables. Airports and the port stand for what firms of the two regions
/// bring in through Hà Nội and Hải Phòng.
struct BorderLane: Sendable, Hashable {
    let gate: String
    let office: String
    let partnerGate: String
    let partnerOffice: String
    let region: BorderRegion

    static let huuNghi = BorderLane("G01", "VN-VI", "G01", "CN-7200", .langSon)
    static let tanThanh = BorderLane("G02", "VN-VI", "G02", "CN-7200", .langSon)
    static let cocNam = BorderLane("G03", "VN-VI", "G03", "CN-7200", .langSon)
    static let chiMa = BorderLane("G04", "VN-VI", "G04", "CN-7200", .langSon)
    static let dongDang = BorderLane("G05", "VN-VI", "G05", "CN-7200", .langSon)
    static let laoCai = BorderLane("G12", "VN-VII", "G12", "CN-8600", .laoCai)
    static let maLuThang = BorderLane("G14", "VN-VII", "G14", "CN-8600", .laoCai)
    static let noiBaiNanning = BorderLane("A01", "VN-I", "A11", "CN-7200", .langSon)
    static let noiBaiKunming = BorderLane("A01", "VN-I", "A12", "CN-8600", .laoCai)
    static let haiPhong = BorderLane("P01", "VN-III", "P11", "CN-7200", .langSon)

    static let all = [
        huuNghi, tanThanh, cocNam, chiMa, dongDang, laoCai, maLuThang, noiBaiNanning, noiBaiKunming, haiPhong,
    ]

    private init(
        _ gate: String,
        _ office: String,
        _ partnerGate: String,
        _ partnerOffice: String,
        _ region: BorderRegion
    ) {
        self.gate = gate
        self.office = office
        self.partnerGate = partnerGate
        self.partnerOffice = partnerOffice
        self.region = region
    }

    /// Where lorries go when the gate is closed.
    var detour: BorderLane {
        switch gate {
        case "G01": .tanThanh
        case "G02", "G03", "G04", "G05": .huuNghi
        case "G12": .maLuThang
        case "G14": .laoCai
        default: self
        }
    }

    /// The same crossing as the Chinese side names it, or another gate of the same district.
    func seenFromChina(gate other: String?) -> BorderLane {
        let place = other ?? partnerGate
        return BorderLane(place, partnerOffice, gate, office, region)
    }
}
