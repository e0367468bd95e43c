// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What masked and mixing methods make of a view.
#include "augment/masks.h"
#include "augment/mixing.h"
#include "widgets/augment/preview_pictures.h"
#include "widgets/common/format.h"

#include <QCoreApplication>

#include <cmath>
#include <limits>

namespace terrella::widgets {

namespace {

QString text(const char* source) { return QCoreApplication::translate("AugmentPage", source); }

/// The largest usual patch of which several divide both sides; 0: none.
int patchFor(int height, int width) {
    for (const int patch : {16, 8, 4, 2})
        if (height % (2 * patch) == 0 && width % (2 * patch) == 0 && height / patch >= 4 && width / patch >= 4)
            return patch;
    return 0;
}

} // namespace

std::vector<StripPicture> maskPictures(const data::Image& view, const DrawKey& key,
                                       const std::function<QImage(const data::Image&)>& render) {
    std::vector<StripPicture> pictures;
    const int patch = patchFor(view.height(), view.width());
    if (patch == 0)
        return pictures;
    struct Kind {
        const char* kind;
        double ratio;
        const char* name;
    };
    static const Kind kinds[] = {{"random", 0.75, QT_TRANSLATE_NOOP("AugmentPage", "MAE, random")},
                                 {"blocks", 0.6, QT_TRANSLATE_NOOP("AugmentPage", "SimMIM, blocks")},
                                 {"blockwise", 0.4, QT_TRANSLATE_NOOP("AugmentPage", "BEiT, blockwise")}};
    const std::vector<float> nothing(std::size_t(view.channels()), std::numeric_limits<float>::quiet_NaN());
    for (const Kind& kind : kinds) {
        augment::MaskParameters parameters;
        parameters.kind = kind.kind;
        parameters.ratio = kind.ratio;
        parameters.patch = patch;
        parameters.block = 2 * patch;
        RandomStream stream = augment::mask_stream(key);
        const augment::Mask mask = augment::draw_mask(parameters, view.height(), view.width(), stream);
        data::Image hidden = view;
        augment::hide_patches(hidden, mask, nothing); // without data: drawn as what lies behind the picture
        StripPicture picture;
        picture.caption = text(kind.name);
        picture.picture = render(hidden);
        picture.size = text(QT_TRANSLATE_NOOP("AugmentPage", "%1 of patches of %2 px"))
                           .arg(percentText(double(mask.count()) / double(mask.hidden.size())))
                           .arg(patch);
        pictures.push_back(std::move(picture));
    }
    return pictures;
}

std::vector<StripPicture> mixingPictures(const data::Image& view, const data::Image& partner, const DrawKey& key,
                                         const std::function<QImage(const data::Image&)>& render) {
    std::vector<StripPicture> pictures;
    if (view.channels() != partner.channels() || view.height() != partner.height() || view.width() != partner.width())
        return pictures;
    for (const bool cut : {false, true}) {
        RandomStream stream{key.seed, key.epoch, key.sample, key.view, cut ? 2U : 1U};
        const augment::Mixing mixing = cut ? augment::draw_cutmix(2, view.height(), view.width(), 1.0, stream)
                                           : augment::draw_mixup(2, 1.0, stream);
        const auto own = float(mixing.own);
        data::Image mixed = view;
        for (int c = 0; c < mixed.channels(); ++c)
            for (int y = 0; y < mixed.height(); ++y)
                for (int x = 0; x < mixed.width(); ++x) {
                    const augment::Box& box = mixing.box;
                    const bool inside = y >= box.top && y < box.top + box.height && x >= box.left && x < box.left + box.width;
                    if (cut ? inside : true)
                        mixed.at(c, y, x) = cut ? partner.at(c, y, x) : own * view.at(c, y, x) + (1 - own) * partner.at(c, y, x);
                }
        StripPicture picture;
        picture.caption = cut ? QStringLiteral("CutMix") : QStringLiteral("Mixup");
        picture.picture = render(mixed);
        picture.size = text(QT_TRANSLATE_NOOP("AugmentPage", "%1 its own")).arg(percentText(mixing.own));
        pictures.push_back(std::move(picture));
    }
    return pictures;
}

} // namespace terrella::widgets
