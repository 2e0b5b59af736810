//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

import Customs

extension Vocabulary {
    /// What a movement in transit says: its time, its mass, its e-seal.
    static let movement: [RuleVariable] = [
        RuleVariable(
            "now",
            .time,
            .ofLine([]) { .time($0.now) },
            title("thời điểm xét", "判断时间", "the moment of judging")
        ),
        RuleVariable(
            "transit_days",
            .ratio,
            .ofLine([.transitStartedAt, .transitExitedAt]) { cells in
                guard let start = cells.time(.transitStartedAt) else { return nil }
                return .ratio(of: Double((cells.time(.transitExitedAt) ?? cells.now) - start) / 86_400)
            },
            title("số ngày quá cảnh", "过境天数", "days in transit")
        ),
        RuleVariable(
            "transit_hours",
            .ratio,
            .ofLine([.transitStartedAt, .transitExitedAt]) {
                hours(from: $0.time(.transitStartedAt), to: $0.time(.transitExitedAt))
            },
            title("số giờ quá cảnh đã xong", "已完成过境小时数", "hours of a finished transit")
        ),
        RuleVariable(
            "transit_speed_kmh",
            .ratio,
            .ofLine([.routeKm, .transitStartedAt, .transitExitedAt]) { cells in
                guard let km = cells.number(.routeKm), let start = cells.time(.transitStartedAt),
                    let end = cells.time(.transitExitedAt), end > start
                else { return nil }
                return .ratio(of: km / (Double(end - start) / 3_600))
            },
            title("tốc độ trung bình (km/h)", "平均速度（公里/小时）", "mean speed (km/h)")
        ),
        RuleVariable(
            "weighing_loss_kg",
            .decimal,
            .ofLine([.weighedKg, .weighedExitKg]) { difference($0.number(.weighedKg), $0.number(.weighedExitKg)) },
            title("kg mất trên đường", "途中减重", "kg lost on the way")
        ),
        RuleVariable(
            "weighing_loss_share",
            .ratio,
            .ofLine([.weighedKg, .weighedExitKg]) { cells in
                guard let entry = cells.positive(.weighedKg), let exit = cells.number(.weighedExitKg) else {
                    return nil
                }
                return .ratio(of: (entry - exit) / entry)
            },
            title("tỷ lệ mất trên đường", "途中减重比例", "share lost on the way")
        ),
        RuleVariable(
            "seals_agree",
            .flag,
            .ofLine([.sealNo, .sealNoArrival]) { cells in
                guard let out = cells.text(.sealNo), let found = cells.text(.sealNoArrival) else { return nil }
                return .flag(sealSet(out) == sealSet(found))
            },
            title("seal đến trùng seal đi", "到达与启运封志一致", "seals at arrival are those of departure")
        ),
        track("eseal_stop_minutes", "phút dừng dài nhất", "最长停留（分钟）", "longest stop (minutes)") { $0.longestStop },
        track("eseal_night_stop_minutes", "phút dừng đêm dài nhất", "最长夜间停留（分钟）", "longest stop at night (minutes)") {
            $0.longestNightStop
        },
        track("eseal_silence_minutes", "phút mất tín hiệu dài nhất", "最长失联（分钟）", "longest silence (minutes)") {
            $0.longestSilence
        },
        RuleVariable(
            "off_route_minutes",
            .ratio,
            .ofLine([.esealFixes, .registeredRoute]) { cells in
                guard let track = cells.text(.esealFixes).flatMap(SealTrack.init),
                    let route = cells.text(.registeredRoute).flatMap(RoutePolyline.init)
                else { return nil }
                return .ratio(of: track.longestMinutes(offRoute: route, km: offRouteKm))
            },
            title("phút lệch tuyến dài nhất", "最长偏离路线（分钟）", "longest time off the route (minutes)")
        ),
    ]

    /// How far from the registered route counts as off it; judgement, to be calibrated on real tracks.
    static let offRouteKm = 2.0

    private static func sealSet(_ text: String) -> Set<String> {
        Set(severalTexts(text).map { IdentifierText.normalised($0) })
    }

    private static func track(
        _ name: String,
        _ vi: String,
        _ zh: String,
        _ en: String,
        _ measure: @escaping @Sendable (SealTrack) -> Double
    ) -> RuleVariable {
        let source = RuleVariable.Source.ofText(.esealFixes) { text in
            SealTrack(text).flatMap { .ratio(of: measure($0)) }
        }
        return RuleVariable(name, .ratio, source, title(vi, zh, en))
    }
}
