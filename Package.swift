// swift-tools-version:6.2
import Foundation
import PackageDescription

let settings: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .treatAllWarnings(as: .error),
]

func library(
    _ name: String,
    _ dependencies: [Target.Dependency] = [],
    resources: [Resource]? = nil
) -> Target {
    .target(name: name, dependencies: dependencies, resources: resources, swiftSettings: settings)
}

func tests(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
    .testTarget(name: name, dependencies: dependencies, swiftSettings: settings)
}

let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let cryptoExtras = Target.Dependency.product(name: "CryptoExtras", package: "swift-crypto")
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let grdbSQLite = Target.Dependency.product(name: "GRDBSQLite", package: "GRDB.swift")
let hummingbird = Target.Dependency.product(name: "Hummingbird", package: "hummingbird")
let hummingbirdTesting = Target.Dependency.product(name: "HummingbirdTesting", package: "hummingbird")
let mustache = Target.Dependency.product(name: "Mustache", package: "swift-mustache")
let logging = Target.Dependency.product(name: "Logging", package: "swift-log")
let lifecycle = Target.Dependency.product(name: "ServiceLifecycle", package: "swift-service-lifecycle")
let signals = Target.Dependency.product(name: "UnixSignals", package: "swift-service-lifecycle")
let nioCore = Target.Dependency.product(name: "NIOCore", package: "swift-nio")
let yams = Target.Dependency.product(name: "Yams", package: "Yams")
let arguments = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")

var targets: [Target] = [
    // floor 0
    library("Customs", resources: [.copy("Resources")]),
    // floor 1
    .systemLibrary(name: "CXGBoost", pkgConfig: "xgboost", providers: [.apt(["libxgboost-dev"])]),
    library("Forest", ["CXGBoost"]),
    library("Journal", [crypto]),
    library("MerkleLog", [crypto]),
    library("CanonicalJSON"),
    library("TAXII", ["CanonicalJSON", crypto]),
    library("Names", resources: [.copy("Resources")]),
    .target(
        name: "CRE2",
        linkerSettings: [.linkedLibrary("re2")]
    ),
    library("CEL", ["CRE2"]),
    // floor 2
    .systemLibrary(name: "CZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
    .systemLibrary(name: "CExpat", pkgConfig: "expat", providers: [.apt(["libexpat1-dev"])]),
    library("Intake", ["Customs", "CZip", "CExpat"], resources: [.copy("Resources")]),
    library("Targeting", ["Customs", "Forest"], resources: [.copy("Resources")]),
    library("Rules", ["Customs", "CEL", yams], resources: [.copy("Resources")]),
    library("Lookouts", ["Customs", "Names"]),
    library("Simulation", ["Customs"]),
    library("Officers", ["Customs", crypto, cryptoExtras]),
    // floor 3
    .systemLibrary(name: "CPostgres", pkgConfig: "libpq", providers: [.apt(["libpq-dev"])]),
    library(
        "Persistence",
        [
            "Customs", "Intake", "Targeting", "Rules", "Lookouts", "Officers", "Journal", "TAXII", "CPostgres", grdb,
            grdbSQLite, crypto,
        ]
    ),
    library(
        "Console",
        [
            "Customs", "Journal", "Intake", "Targeting", "Rules", "Lookouts", "Officers", hummingbird, mustache,
            logging, nioCore,
            crypto,
        ],
        resources: [.copy("Resources")]
    ),
    library("Link", ["TAXII", hummingbird, logging, nioCore, lifecycle, crypto]),
    // floor 4
    library(
        "Node",
        [
            "Customs", "Journal", "Intake", "Targeting", "Names", "Rules", "Lookouts", "Officers", "Persistence",
            "Console", "Link", "TAXII",
            hummingbird, lifecycle, signals, logging,
        ]
    ),
    // floor 5
    .executableTarget(
        name: "lienquan",
        dependencies: [
            "Customs", "CEL", "Console", "Forest", "Intake", "Journal", "Lookouts", "Names", "Node", "Persistence",
            "Rules",
            "Targeting", "Simulation", arguments, logging,
        ],
        swiftSettings: settings
    ),
    // beside
    library("TestSupport", ["Customs", "Journal", "Intake", "Targeting", "Rules", "Lookouts", "Officers", "TAXII"]),
    .executableTarget(
        name: "PersistenceCrashProbe",
        dependencies: ["Customs", "Intake", "Persistence", "TestSupport"],
        swiftSettings: settings
    ),
    tests(
        "PersistenceTests",
        [
            "Customs", "Intake", "Targeting", "Rules", "Lookouts", "Officers", "Journal", "Persistence", "TAXII",
            "TestSupport",
        ]
    ),
    tests(
        "NodeTests",
        [
            "Customs", "Journal", "Intake", "Targeting", "Rules", "Lookouts", "Officers", "Persistence", "Console",
            "Link", "Node", "TAXII", "TestSupport",
            hummingbird, hummingbirdTesting, logging, nioCore,
        ]
    ),
    tests("SimulationTests", ["Customs", "Simulation"]),
    tests("JournalTests", ["Journal"]),
    tests("CanonicalJSONTests", ["CanonicalJSON"]),
    tests("TAXIITests", ["TAXII", "CanonicalJSON", "TestSupport"]),
    tests(
        "LinkTests",
        ["TAXII", "CanonicalJSON", "Link", "TestSupport", hummingbird, hummingbirdTesting, logging, nioCore]
    ),
    tests("MerkleLogTests", ["MerkleLog", crypto]),
    tests("CELTests", ["CEL"]),
    tests("NamesTests", ["Names"]),
    tests("LookoutsTests", ["Customs", "Lookouts", "Names"]),
    tests("RulesTests", ["Customs", "CEL", "Rules", "TestSupport"]),
    tests("CustomsTests", ["Customs"]),
    tests("ForestTests", ["Forest"]),
    tests("IntakeTests", ["Customs", "Intake"]),
    tests("OfficersTests", ["Customs", "Officers", "TestSupport"]),
    tests(
        "ConsoleTests",
        [
            "Customs", "Journal", "Intake", "Targeting", "Rules", "Lookouts", "Officers", "Console", "TestSupport",
            hummingbird,
            hummingbirdTesting, nioCore,
        ]
    ),
    tests("TargetingTests", ["Customs", "Forest", "Intake", "Targeting"]),
]

if ProcessInfo.processInfo.environment["LIENQUAN_BENCH"] != nil {
    let benchmarks = [
        ("ForestBenchmark", ["Forest"]), ("IntakeBenchmark", ["Customs", "Intake"]),
        ("NamesBenchmark", ["Names"]),
        ("RulesBenchmark", ["CEL", "Customs", "Intake", "Lookouts", "Names", "Persistence", "Rules", "Targeting"]),
    ]
    for (name, dependencies) in benchmarks {
        targets.append(
            .executableTarget(
                name: name,
                dependencies: dependencies.map { .target(name: $0) },
                path: "Benchmarks/\(name)",
                swiftSettings: settings
            )
        )
    }
}

let package = Package(
    name: "LienQuan",
    products: [
        .executable(name: "lienquan", targets: ["lienquan"]),
        .library(name: "Forest", targets: ["Forest"]),
        .library(name: "Journal", targets: ["Journal"]),
        .library(name: "CEL", targets: ["CEL"]),
        .library(name: "Names", targets: ["Names"]),
    ],
    dependencies: [
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle.git", from: "2.13.0"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    ],
    targets: targets,
    swiftLanguageModes: [.v6],
    cxxLanguageStandard: .cxx17
)
