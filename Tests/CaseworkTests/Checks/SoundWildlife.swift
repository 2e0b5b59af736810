//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// Wildlife as it is seized on this border.
struct SoundWildlife {
    let taxon: String
    let appendix: String
    let vi: String
    let zh: String
    let hs: String
    let kilogramsEach: Double
    let dongAKilogram: Int
    var isAlive = false
    var isPieces = true
    var isVolume = false

    static let all: [SoundWildlife] = [
        .init(
            taxon: "Manis javanica",
            appendix: "I",
            vi: "vảy",
            zh: "鳞片",
            hs: "050790",
            kilogramsEach: 2,
            dongAKilogram: 12_000_000,
            isPieces: false
        ),
        .init(
            taxon: "Manis pentadactyla",
            appendix: "I",
            vi: "còn sống",
            zh: "活体",
            hs: "010619",
            kilogramsEach: 4.5,
            dongAKilogram: 5_000_000,
            isAlive: true
        ),
        .init(
            taxon: "Loxodonta africana",
            appendix: "I",
            vi: "ngà",
            zh: "象牙",
            hs: "050710",
            kilogramsEach: 11,
            dongAKilogram: 20_000_000
        ),
        .init(
            taxon: "Ceratotherium simum",
            appendix: "I",
            vi: "sừng",
            zh: "角",
            hs: "050790",
            kilogramsEach: 3,
            dongAKilogram: 800_000_000
        ),
        .init(
            taxon: "Cuora trifasciata",
            appendix: "II",
            vi: "sống",
            zh: "活体",
            hs: "010620",
            kilogramsEach: 1.2,
            dongAKilogram: 300_000_000,
            isAlive: true
        ),
        .init(
            taxon: "Hippocampus kuda",
            appendix: "II",
            vi: "khô",
            zh: "干制",
            hs: "030559",
            kilogramsEach: 0.004,
            dongAKilogram: 9_000_000
        ),
        .init(
            taxon: "Dalbergia cochinchinensis",
            appendix: "II",
            vi: "gỗ xẻ",
            zh: "锯材",
            hs: "440799",
            kilogramsEach: 60,
            dongAKilogram: 200_000,
            isVolume: true
        ),
        .init(
            taxon: "Aquilaria crassna",
            appendix: "II",
            vi: "dăm gỗ",
            zh: "木片",
            hs: "121190",
            kilogramsEach: 0.5,
            dongAKilogram: 30_000_000
        ),
        .init(
            taxon: "Panthera tigris",
            appendix: "I",
            vi: "xương",
            zh: "骨",
            hs: "050690",
            kilogramsEach: 1.1,
            dongAKilogram: 40_000_000
        ),
        .init(
            taxon: "Macaca fascicularis",
            appendix: "II",
            vi: "còn sống",
            zh: "活体",
            hs: "010611",
            kilogramsEach: 5,
            dongAKilogram: 3_000_000,
            isAlive: true
        ),
        .init(
            taxon: "Python bivittatus",
            appendix: "II",
            vi: "da",
            zh: "蟒皮",
            hs: "410320",
            kilogramsEach: 1.4,
            dongAKilogram: 1_200_000
        ),
        .init(
            taxon: "Totoaba macdonaldi",
            appendix: "I",
            vi: "bong bóng cá",
            zh: "鱼肚",
            hs: "030572",
            kilogramsEach: 0.3,
            dongAKilogram: 500_000_000
        ),
        .init(
            taxon: "Gracula religiosa",
            appendix: "II",
            vi: "sống",
            zh: "活体",
            hs: "010639",
            kilogramsEach: 0.2,
            dongAKilogram: 20_000_000,
            isAlive: true
        ),
        .init(
            taxon: "Tridacna gigas",
            appendix: "II",
            vi: "vỏ",
            zh: "贝壳",
            hs: "050800",
            kilogramsEach: 70,
            dongAKilogram: 150_000
        ),
        .init(
            taxon: "Dalbergia oliveri",
            appendix: "II",
            vi: "gỗ tròn",
            zh: "原木",
            hs: "440349",
            kilogramsEach: 200,
            dongAKilogram: 60_000
        ),
    ]
}
