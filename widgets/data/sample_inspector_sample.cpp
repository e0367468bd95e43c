// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a SampleInspector shows of the sample in hand: jobs that read and draw it, and its facts.
#include "jobs/job_runner.h"
#include "widgets/common/dataset_session.h"
#include "widgets/common/error_panel.h"
#include "widgets/common/format.h"
#include "widgets/data/sample_facts.h"
#include "widgets/data/sample_inspector.h"
#include "widgets/data/sample_view.h"
#include "widgets/data/small_plot.h"
#include "widgets/data/spectrum_panel.h"

#include <QLabel>

#include <algorithm>
#include <cmath>

namespace terrella::widgets {

namespace {

jobs::JobOptions quietOptions(const char* kind) {
    jobs::JobOptions options;
    options.kind = QString::fromLatin1(kind); // a newer one wins, so that held arrow keys do not queue up
    options.shown = false;
    options.role = WorkerRole::loading;
    return options;
}

} // namespace

void SampleInspector::loadCurrent() {
    const auto& dataset = session_.dataset();
    const auto current = session_.current();
    error_->clear();
    if (!dataset || !current) {
        clearSample();
        showFacts();
        settle();
        return;
    }
    settled_ = false;
    struct Read {
        LoadedSample loaded;
        SamplePicture picture;
    };
    jobs_.start(
        tr("Reading a sample"),
        [dataset, index = *current, look = session_.look(), pixels = session_.pixels()](const StopToken& stop, Progress&) {
            Read read{loadSample(*dataset, index), {}};
            read.picture =
                pictureOf(read.loaded.sample->image, dataset->info().bands, look, limitsFor(look, *pixels, stop));
            return read;
        },
        this,
        [this, index = *current](Read read) {
            loaded_ = std::move(read.loaded);
            loaded_index_ = index;
            view_->setSample(loaded_.sample, loaded_.mask, loaded_.counterparts);
            spectrum_->setSample(loaded_.sample);
            showPicture(std::move(read.picture));
        },
        [this](const jobs::ErrorInfo& error) {
            clearSample();
            error_->showError(error.what, error.where, error.remedy);
            showFacts();
            settle();
        },
        quietOptions("inspect-sample"));
}

void SampleInspector::clearSample() {
    loaded_ = {};
    loaded_index_.reset();
    picture_ = {};
    view_->setSample({}, {}, {});
    histogram_->clearPlot();
    spectrum_->setSample({});
}

void SampleInspector::draw() {
    const auto& dataset = session_.dataset();
    if (!dataset || !session_.current())
        return;
    if (loaded_index_ != session_.current()) {
        if (!settled_) // it is being read, to be drawn in the look before
            loadCurrent();
        return;
    }
    settled_ = false;
    jobs_.start(
        tr("Drawing a sample"),
        [dataset, sample = loaded_.sample, look = session_.look(), pixels = session_.pixels()](const StopToken& stop, Progress&) {
            return pictureOf(sample->image, dataset->info().bands, look, limitsFor(look, *pixels, stop));
        },
        this, [this](SamplePicture picture) { showPicture(std::move(picture)); }, {}, quietOptions("inspect-sample"));
}

void SampleInspector::showPicture(SamplePicture picture) {
    picture_ = std::move(picture);
    view_->showPicture(picture_, session_.look(), session_.dataset()->info().bands);
    histogram_->showHistograms(picture_.histograms, picture_.limits, bandsShown());
    spectrum_->setBands(bandsOfGroup(groupOf(session_.dataset()->info().bands, session_.look().combination)));
    drawSecond();
    showFacts();
    settle();
}

void SampleInspector::drawSecond() {
    const auto& dataset = session_.dataset();
    const Counterpart* chosen = view_->counterpart();
    if (!dataset || !loaded_.sample || chosen == nullptr) {
        view_->showSecond({});
        spectrum_->setSecond({}, {}, {});
        return;
    }
    jobs_.start(
        tr("Reading what to compare with"),
        [dataset, first = loaded_.sample, counterpart = *chosen, look = session_.look(),
         limits = picture_.limits](const StopToken&, Progress&) {
            return secondPicture(*dataset, first, counterpart, look, limits);
        },
        this,
        [this, first = loaded_.sample, counterpart = *chosen](SecondPicture second) {
            if (first != loaded_.sample || view_->counterpart() == nullptr || !(*view_->counterpart() == counterpart))
                return;
            view_->showSecond(second.image, second.sample, second.combination);
            const QString group = groupOf(session_.dataset()->info().bands, second.combination);
            spectrum_->setSecond(second.sample, bandsOfGroup(group), counterpart.name);
        },
        [this](const jobs::ErrorInfo& error) {
            view_->showSecond({});
            error_->showError(error.what, error.where, error.remedy);
        },
        quietOptions("inspect-second"));
}

void SampleInspector::settle() {
    settled_ = true;
    Q_EMIT settled();
}

void SampleInspector::showFacts() {
    const auto& dataset = session_.dataset();
    const auto current = session_.current();
    const bool any = dataset && current;
    facts_->setVisible(any);
    sample_heading_->setVisible(any);
    if (!any)
        return;
    const data::DatasetInfo& info = dataset->info();
    const data::SampleInfo& about = dataset->sample(*current);
    const bool unclassed = info.classes.empty() && about.label < 0;
    facts_->setText(SampleFacts::classes, unclassed ? QString() : classesText(info, about));
    facts_->setText(SampleFacts::file, QString::fromStdString(about.path.empty() ? about.id : about.path));
    facts_->setPath(QString::fromStdString(about.path));
    facts_->setText(SampleFacts::split, QString::fromStdString(about.split));
    facts_->setText(SampleFacts::date, QString::fromStdString(about.date));
    QString size, missing;
    const data::Sample* sample = loaded_.sample.get();
    if (sample) {
        const data::Image& image = sample->image;
        size = tr("%1 × %2 px, %n band(s)", nullptr, image.channels()).arg(image.width()).arg(image.height()) +
               QStringLiteral(" · ") + QString::fromStdString(info.dtype);
        QStringList parts;
        if (picture_.missing_share > 0)
            parts.append(percentText(picture_.missing_share));
        for (const std::string& modality : about.missing)
            parts.append(tr("no %1").arg(groupTitle(QString::fromStdString(modality))));
        missing = parts.join(QStringLiteral(" · "));
    }
    facts_->setText(SampleFacts::size, size);
    facts_->setText(SampleFacts::missing, missing);
    facts_->setText(SampleFacts::crs, sample ? QString::fromStdString(sample->crs).simplified() : QString());
    facts_->setText(SampleFacts::pixel, sample ? pixelSizeText(*sample, loaded_.metres_per_unit) : QString());
    showUnderCursor({-1, -1});
}

std::vector<data::Band> SampleInspector::bandsShown() const {
    const std::vector<data::Band>& all = session_.dataset()->info().bands;
    std::vector<data::Band> shown;
    for (const Channel& channel : session_.look().combination.channels)
        for (const int band : {channel.band, channel.other})
            if (band >= 0 && std::size_t(band) < all.size())
                shown.push_back(all[std::size_t(band)]);
    return shown;
}

std::vector<int> SampleInspector::bandsOfGroup(const QString& group) const {
    for (const BandGroup& one : bandGroups(session_.dataset()->info().bands))
        if (group.isEmpty() || one.name == group)
            return one.bands;
    return {};
}

void SampleInspector::showUnderCursor(const QPoint& pixel) {
    const data::Sample* sample = loaded_.sample.get();
    const bool on_image = sample && pixel.x() >= 0;
    QStringList values;
    if (sample)
        for (const Channel& channel : session_.look().combination.channels)
            values.append(on_image
                              ? storedValueText(double(channelValue(sample->image, channel, pixel.x(), pixel.y())))
                              : QStringLiteral("–"));
    QString text = values.join(QStringLiteral(" · "));
    if (on_image) {
        if (QRect(0, 0, sample->mask.width(), sample->mask.height()).contains(pixel)) {
            const float code = sample->mask.at(0, pixel.y(), pixel.x());
            const auto& classes = session_.dataset()->info().mask_classes;
            if (std::isfinite(code) && code >= 0 && std::size_t(code) < classes.size())
                text += QStringLiteral(" · ") + QString::fromStdString(classes[std::size_t(code)].name);
        }
        text += tr("  at %1, %2").arg(pixel.x()).arg(pixel.y());
    }
    facts_->setText(SampleFacts::value, text);
    QString place = tr("not georeferenced");
    const auto& location = session_.dataset() && session_.current()
                               ? session_.dataset()->sample(*session_.current()).location
                               : std::nullopt;
    if (sample && sample->geotransform) {
        const double column = on_image ? pixel.x() + 0.5 : sample->image.width() / 2.0;
        const double row = on_image ? pixel.y() + 0.5 : sample->image.height() / 2.0;
        place = placeText(*sample, column, row);
        if (location && !on_image)
            place = degreesText(*location);
    } else if (location) {
        place = degreesText(*location);
    }
    facts_->setText(SampleFacts::place, place);
    spectrum_->setPixel(pixel);
}

} // namespace terrella::widgets
