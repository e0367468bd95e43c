// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "methods/catalogue.h"

#include "methods/contrastive/moco_v2.h"
#include "methods/contrastive/simclr.h"
#include "methods/distillation/byol.h"
#include "methods/distillation/simsiam.h"
#include "methods/redundancy/barlow_twins.h"
#include "methods/redundancy/vicreg.h"
#include "methods/supervised/supervised.h"

namespace terrella::methods {
namespace {

template <class M>
MethodEntry entry(std::string name, Branch branch, std::string paper, bool needs_labels = false) {
    using P = typename M::Parameters;
    return {std::move(name),
            branch,
            std::move(paper),
            M::loss_name,
            needs_labels,
            &schema_of<P>(),
            [](const Json& values, const augment::ImageTraits& traits, int size, const augment::PipelineSpec& augment) {
                // A list from an experiment need not say the size of the views.
                return M::views(from_json<P>(values), traits, size,
                                augment.empty() ? augment : augment::with_view_size(augment, size));
            },
            [](const Json& values, const MethodContext& context) -> std::shared_ptr<Method> {
                return std::make_shared<M>(from_json<P>(values), context);
            }};
}

} // namespace

std::string branch_name(Branch branch) {
    switch (branch) {
    case Branch::supervised: return "supervised";
    case Branch::contrastive: return "contrastive";
    case Branch::clustering: return "clustering";
    case Branch::distillation: return "distillation";
    case Branch::redundancy: return "redundancy";
    case Branch::generative: return "generative";
    case Branch::predictive: return "predictive";
    case Branch::unified: return "unified";
    case Branch::semi: return "semi";
    }
    return {};
}

const Registry<MethodEntry>& methods() {
    static const Registry<MethodEntry> registry = [] {
        Registry<MethodEntry> list("method");
        list.add(entry<Supervised>("supervised", Branch::supervised, "baseline: cross entropy on labels", true));
        list.add(entry<SimClr>("simclr", Branch::contrastive, "Chen et al. 2020, arXiv:2002.05709"));
        list.add(entry<MocoV2>("moco-v2", Branch::contrastive, "Chen et al. 2020, arXiv:2003.04297"));
        list.add(entry<Byol>("byol", Branch::distillation, "Grill et al. 2020, arXiv:2006.07733"));
        list.add(entry<SimSiam>("simsiam", Branch::distillation, "Chen and He 2021, arXiv:2011.10566"));
        list.add(entry<BarlowTwins>("barlow-twins", Branch::redundancy, "Zbontar et al. 2021, arXiv:2103.03230"));
        list.add(entry<VicReg>("vicreg", Branch::redundancy, "Bardes et al. 2022, arXiv:2105.04906"));
        return list;
    }();
    return registry;
}

} // namespace terrella::methods
