// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/data/map_panel.h"

#include "jobs/job_runner.h"
#include "widgets/common/dataset_session.h"
#include "widgets/data/footprint_map.h"

#include <QAction>
#include <QEvent>
#include <QVBoxLayout>

namespace terrella::widgets {

MapPanel::MapPanel(DatasetSession& session, jobs::JobRunner& jobs, QWidget* parent)
    : QWidget(parent), session_(session), jobs_(jobs), map_(new FootprintMap(this)), toggle_(new QAction(this)) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(map_);
    toggle_->setCheckable(true);
    toggle_->setChecked(true);
    toggle_->setVisible(false);
    hide();
    connect(toggle_, &QAction::toggled, this, [this](bool on) { setVisible(on && places_); });
    connect(map_, &FootprintMap::currentChanged, this, [this] { session_.setCurrent(map_->current()); });
    connect(map_, &FootprintMap::selectionChanged, this, [this] { session_.setSelection(map_->selection()); });
    connect(&session_, &DatasetSession::currentChanged, map_, [this] {
        outline_.clear();
        map_->setCurrent(session_.current());
    });
    connect(&session_, &DatasetSession::selectionChanged, map_, [this] { map_->setSelection(session_.selection()); });
    connect(&session_, &DatasetSession::datasetChanged, this, &MapPanel::datasetChanged);
    retranslate();
    datasetChanged();
}

MapPanel::~MapPanel() = default;

void MapPanel::datasetChanged() {
    places_.reset();
    items_.clear();
    map_->setPlaces({});
    map_->setDescriber({}, {});
    toggle_->setVisible(false);
    hide();
    const auto dataset = session_.dataset();
    if (!dataset)
        return;
    jobs::JobOptions options;
    options.kind = QStringLiteral("map-places");
    options.role = WorkerRole::loading;
    options.shown = false;
    jobs_.start(
        tr("Looking for places"), [dataset](const StopToken&, Progress&) { return placesOf(*dataset); }, this,
        [this, dataset](MapPlaces places) {
            if (dataset != session_.dataset())
                return;
            if (places.known > 0) {
                places_ = std::make_shared<const MapPlaces>(std::move(places));
                map_->setPlaces(places_);
                map_->setItems(items_);
                map_->setSelection(session_.selection());
                map_->setCurrent(session_.current());
                map_->setFootprint(outline_);
                toggle_->setVisible(true);
                setVisible(toggle_->isChecked());
            }
            Q_EMIT placed();
        },
        {}, options);
}

void MapPanel::setItems(const std::vector<std::uint32_t>& samples) {
    items_ = samples;
    map_->setItems(samples);
}

void MapPanel::setDescriber(std::function<QColor(std::size_t)> color, std::function<QString(std::size_t)> name) {
    map_->setDescriber(std::move(color), std::move(name));
}

void MapPanel::setFootprint(const std::vector<std::array<double, 2>>& outline) {
    outline_ = outline;
    map_->setFootprint(outline);
}

void MapPanel::retranslate() {
    toggle_->setText(tr("Map"));
    toggle_->setToolTip(tr("Where the samples lie. Click takes one in hand, Shift and drag selects, wheel zooms"));
}

void MapPanel::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace terrella::widgets
