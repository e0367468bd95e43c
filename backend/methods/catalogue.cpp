// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: Apache-2.0
#include "methods/catalogue.h"

#include "base/text.h"
#include "methods/broken_views.h"
#include "methods/clustering/deep_cluster.h"
#include "methods/clustering/swav.h"
#include "methods/contrastive/inst_disc.h"
#include "methods/contrastive/moco_v1.h"
#include "methods/contrastive/moco_v2.h"
#include "methods/contrastive/moco_v3.h"
#include "methods/contrastive/n_pair.h"
#include "methods/contrastive/simclr.h"
#include "methods/contrastive/tile2vec.h"
#include "methods/contrastive/triplet.h"
#include "methods/distillation/byol.h"
#include "methods/distillation/simsiam.h"
#include "methods/redundancy/barlow_twins.h"
#include "methods/redundancy/vicreg.h"
#include "methods/supervised/supervised.h"

namespace terrella::methods {
namespace {

template <class M>
MethodEntry entry(std::string name, Branch branch, std::string paper, bool needs_labels = false, bool needs_neighbours = false) {
    using P = typename M::Parameters;
    return {std::move(name),
            branch,
            std::move(paper),
            M::loss_name,
            needs_labels,
            needs_neighbours,
            &schema_of<P>(),
            M::recipes(),
            [](const Json& values, const augment::ImageTraits& traits, int size, const augment::ViewLists& own) {
                const P parameters = from_json<P>(values);
                // A list from an experiment need not say the size of the views.
                augment::ViewPlan plan = augment::with_own_lists(
                    M::views(parameters, traits, size,
                             own.all.empty() ? own.all : augment::with_view_size(own.all, size)),
                    own, size);
                if constexpr (requires { parameters.broken; })
                    plan = broken_views(std::move(plan), parameters.broken);
                return plan;
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

const Recipe& recipe_of(const MethodEntry& method, const std::string& name) {
    std::vector<std::string> names;
    for (const Recipe& recipe : method.recipes) {
        if (recipe.name == name)
            return recipe;
        names.push_back(recipe.name);
    }
    throw ConfigurationError(told("'%1' has no recipe '%2'", method.name, name), "recipe", name_remedy(name, names));
}

std::vector<std::string> view_names(const Selected& method) {
    augment::ImageTraits traits; // large enough for any crop
    traits.bands = data::rgb_bands();
    traits.mean.assign(traits.bands.size(), 0.5F);
    traits.deviation.assign(traits.bands.size(), 0.25F);
    traits.height = traits.width = 2048;
    std::vector<std::string> names;
    for (const augment::ViewSpec& view : methods().at(method.name).views(method.values, traits, traits.width, {}).views)
        names.push_back(view.name);
    return names;
}

const Registry<MethodEntry>& methods() {
    static const Registry<MethodEntry> registry = [] {
        Registry<MethodEntry> list("method");
        list.add(entry<Supervised>("supervised", Branch::supervised, "baseline: cross entropy on labels", true));
        list.add(entry<SimClr>("simclr", Branch::contrastive, "Chen et al. 2020, arXiv:2002.05709"));
        list.add(entry<MocoV1>("moco-v1", Branch::contrastive, "He et al. 2020, arXiv:1911.05722"));
        list.add(entry<MocoV2>("moco-v2", Branch::contrastive, "Chen et al. 2020, arXiv:2003.04297"));
        list.add(entry<MocoV3>("moco-v3", Branch::contrastive, "Chen et al. 2021, arXiv:2104.02057"));
        list.add(entry<InstDisc>("inst-disc", Branch::contrastive, "Wu et al. 2018, arXiv:1805.01978"));
        list.add(entry<Triplet>("triplet", Branch::contrastive, "Schroff et al. 2015, arXiv:1503.03832"));
        list.add(entry<NPair>("n-pair", Branch::contrastive, "Sohn 2016, NeurIPS"));
        list.add(entry<Tile2Vec>("tile2vec", Branch::contrastive, "Jean et al. 2019, arXiv:1805.02855", false, true));
        list.add(entry<Swav>("swav", Branch::clustering, "Caron et al. 2020, arXiv:2006.09882"));
        list.add(entry<DeepCluster>("deep-cluster", Branch::clustering,
                                    "Caron et al. 2018, arXiv:1807.05520; v2: arXiv:2006.09882"));
        list.add(entry<Byol>("byol", Branch::distillation, "Grill et al. 2020, arXiv:2006.07733"));
        list.add(entry<SimSiam>("simsiam", Branch::distillation, "Chen and He 2021, arXiv:2011.10566"));
        list.add(entry<BarlowTwins>("barlow-twins", Branch::redundancy, "Zbontar et al. 2021, arXiv:2103.03230"));
        list.add(entry<VicReg>("vicreg", Branch::redundancy, "Bardes et al. 2022, arXiv:2105.04906"));
        return list;
    }();
    return registry;
}

} // namespace terrella::methods
