//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs

/// How a case begins: what officers do, where, and what stands before them when they find something.
enum CaseScene: String, CaseIterable, Sendable {
    /// Declared goods are opened at a gate.
    case gate
    /// Travellers at a land gate.
    case traveller
    /// A patrol on a trail beside the gates.
    case trail
    /// A boat on a border river.
    case river
    /// A patrol at sea.
    case sea
    /// Containers in a port.
    case port
    /// Containers and trucks in an inland depot.
    case depot
    /// Passengers at an airport.
    case airport
    case airCargo
    /// A centre of express parcels.
    case parcels
    case post
    /// Goods for sale inland, and shops that live from them.
    case market
    /// Goods that both services let pass to see who takes them.
    case controlledDelivery
    /// Books of a firm, after its goods were cleared.
    case audit

    /// Where it happens, at a gate and elsewhere.
    var place: PlaceKind {
        switch self {
        case .gate, .traveller, .trail, .controlledDelivery: .landBorder
        case .sea: .sea
        case .port: .seaport
        case .airport, .airCargo: .airport
        case .parcels, .post: .mailCentre
        case .river, .depot, .market, .audit: .inland
        }
    }

    var modes: [(SeizureMode, Double)] {
        switch self {
        case .gate, .depot, .controlledDelivery, .market: [(.road, 1)]
        case .traveller: [(.pedestrian, 1)]
        case .trail: [(.pedestrian, 0.6), (.road, 0.4)]
        case .river, .sea, .port, .audit: [(.sea, 1)]
        case .airport, .airCargo: [(.air, 1)]
        case .parcels: [(.express, 1)]
        case .post: [(.mail, 1)]
        }
    }

    var modus: [(ModusOperandi, Double)] {
        switch self {
        case .gate: [(.vehicle, 0.3), (.dossier, 0.3), (.origin, 0.15), (.transit, 0.1), (.other, 0.15)]
        case .controlledDelivery: [(.vehicle, 1)]
        case .traveller, .trail, .market, .airport: [(.other, 1)]
        case .river, .sea: [(.sea, 1)]
        case .port: [(.dossier, 0.5), (.origin, 0.2), (.transit, 0.2), (.other, 0.1)]
        case .depot: [(.dossier, 0.5), (.transit, 0.3), (.origin, 0.2)]
        case .airCargo: [(.dossier, 0.7), (.other, 0.3)]
        case .parcels, .post: [(.ecommerce, 1)]
        case .audit: [(.origin, 0.5), (.dossier, 0.5)]
        }
    }

    var detection: [(DetectionMethod, Double)] {
        switch self {
        case .gate:
            [(.routine, 0.36), (.riskProfile, 0.38), (.scanner, 0.12), (.intelligence, 0.1), (.partnerMessage, 0.04)]
        case .traveller: [(.routine, 0.4), (.scanner, 0.4), (.intelligence, 0.2)]
        case .trail, .river, .sea: [(.routine, 0.5), (.intelligence, 0.5)]
        case .port, .depot, .airCargo:
            [(.riskProfile, 0.55), (.scanner, 0.17), (.routine, 0.13), (.random, 0.05), (.intelligence, 0.1)]
        case .airport: [(.scanner, 0.45), (.routine, 0.25), (.dog, 0.1), (.intelligence, 0.2)]
        case .parcels, .post: [(.scanner, 0.5), (.riskProfile, 0.3), (.random, 0.1), (.dog, 0.1)]
        case .market: [(.intelligence, 0.7), (.routine, 0.3)]
        case .controlledDelivery: [(.partnerMessage, 1)]
        case .audit: [(.riskProfile, 0.8), (.intelligence, 0.2)]
        }
    }

    func concealment(_ mode: SeizureMode) -> [(ConcealmentPlace, Double)] {
        switch self {
        case .gate where mode == .rail: [(.cargo, 0.8), (.none, 0.2)]
        case .gate: [(.cargo, 0.6), (.vehicleStructure, 0.15), (.cabin, 0.15), (.none, 0.1)]
        case .controlledDelivery: [(.vehicleStructure, 0.7), (.cargo, 0.3)]
        case .traveller: [(.luggage, 0.6), (.body, 0.15), (.none, 0.25)]
        case .airport: [(.luggage, 0.85), (.body, 0.15)]
        case .trail: [(.none, 0.7), (.cargo, 0.3)]
        case .river, .sea: [(.vessel, 0.6), (.none, 0.4)]
        case .port, .airCargo, .depot: [(.cargo, 0.85), (.none, 0.15)]
        case .parcels, .post: [(.parcel, 1)]
        case .market, .audit: [(.none, 1)]
        }
    }

    /// How many suspects there are, with how likely each number is.
    var suspects: [Double] {
        switch self {
        case .gate: [0.3, 0.65, 0.05]
        case .traveller, .airport: [0, 0.95, 0.05]
        case .trail: [0.55, 0.3, 0.15]
        case .river: [0.4, 0.3, 0.3]
        case .sea: [0, 0.1, 0.2, 0.3, 0.2, 0.2]
        case .controlledDelivery: [0, 0.4, 0.4, 0.2]
        case .market: [0.2, 0.8]
        case .port, .depot, .airCargo, .parcels, .post, .audit: [1]
        }
    }

    /// Hours of the day in which it happens.
    var hours: ClosedRange<Int> {
        switch self {
        case .trail, .river: 0...6
        case .sea, .airport: 0...23
        default: 7...18
        }
    }

    /// What an officer writes of how it began.
    var words: String {
        switch self {
        case .gate: "Kiểm tra hàng khai báo tại cửa khẩu"
        case .traveller: "Kiểm tra hành lý người qua lại cửa khẩu"
        case .trail: "Tuần tra đường mòn"
        case .river: "Tuần tra trên sông"
        case .sea: "Tuần tra trên biển"
        case .port: "Kiểm tra hàng hóa tại cảng"
        case .depot: "Kiểm tra hàng hóa tại cảng cạn"
        case .airport: "Kiểm tra hành khách xuất nhập cảnh"
        case .airCargo: "Kiểm tra hàng hóa đường hàng không"
        case .parcels: "Kiểm tra hàng chuyển phát nhanh"
        case .post: "Kiểm tra bưu gửi"
        case .market: "Kiểm tra hàng hóa lưu thông"
        case .controlledDelivery: "Giao hàng có kiểm soát"
        case .audit: "Kiểm tra sau thông quan"
        }
    }
}
