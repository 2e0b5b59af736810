//===----------------------------------------------------------------------===//
// This source file is part of the LienQuan open source project
// Copyright (c) 2026 the LienQuan project authors
// SPDX-License-Identifier: Apache-2.0
//===----------------------------------------------------------------------===//

/// An offence: its doctrine stands in the comment of each conforming type (what it does, what betrays it, its twin).
protocol SmugglingScheme: BorderConduct {
    var theme: FindingTheme { get }
    /// Probability that an inspection finds it: labels are never perfect.
    var detection: Double { get }
    /// Share of findings that end in a seizure.
    var seizure: Double { get }
    /// Honest declarations that a circle lodges as cover for one illicit one.
    var cover: Double { get }
    /// Probability that a circle moves to a fresh firm after a violation; after a seizure it nearly always does.
    var flight: Double { get }
}

extension SchemeKind {
    /// The doctrine of each scheme.
    var doctrine: any SmugglingScheme {
        switch self {
        case .freshFirm: FreshFirm()
        case .misclassification: Misclassification()
        case .undervaluation: Undervaluation()
        case .originSwitch: OriginSwitch()
        case .transitLeakage: TransitLeakage()
        case .hiddenCompartment: HiddenCompartment()
        case .documentReuse: DocumentReuse()
        case .parcelSplitting: ParcelSplitting()
        case .forgedDossier: ForgedDossier()
        case .cigarettes: CigaretteLoad()
        case .wildlife: WildlifeLoad()
        case .precursors: PrecursorDiversion()
        case .transitDiversion: TransitDiversion()
        case .twinVehicle: TwinVehicle()
        case .boxTampering: BoxTampering()
        case .amendmentBurst: AmendmentBurst()
        case .orderFarm: OrderFarm()
        case .disguisedParcel: DisguisedParcel()
        case .vesselIdentity: VesselIdentity()
        case .splitWaybill: SplitWaybill()
        case .unlicensedTobacco: UnlicensedTobacco()
        }
    }

    /// Honest conduct that resembles the scheme.
    var twins: [any BorderConduct] {
        switch self {
        case .freshFirm: [CleanNewcomer(), SeasonalSurge()]
        case .misclassification: [GenuineNeighbour()]
        case .undervaluation: [PricePromotion()]
        case .originSwitch: [MovedSourcing()]
        case .transitLeakage: [SlowTransit()]
        case .hiddenCompartment: [RebuiltLorry()]
        case .documentReuse: [PartialShipment()]
        case .parcelSplitting: [ParcelConsolidator()]
        case .forgedDossier: [CorrectedDossier()]
        case .cigarettes: [DenseCargo()]
        case .wildlife: [LowGradeTimber()]
        case .precursors: [NewPlant()]
        case .transitDiversion: [DelayedTransit()]
        case .twinVehicle: [RepairedVehicle()]
        case .boxTampering: [HeavyBox()]
        case .amendmentBurst: [DiligentBroker()]
        case .orderFarm: [GroupOrder()]
        case .disguisedParcel: [FirstParcel()]
        case .vesselIdentity: [SoldVessel()]
        case .splitWaybill: [AirConsolidator()]
        case .unlicensedTobacco: [LicensedTobacco()]
        }
    }
}
