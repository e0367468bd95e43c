// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/data/rendering_panel.h"

#include "widgets/common/theme.h"

#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPixmap>
#include <QSignalBlocker>
#include <QSlider>

#include <algorithm>
#include <cmath>

namespace terrella::widgets {

namespace {

// The slider is logarithmic: as far from 1 to 3 as from 1 to a third.
int sliderOf(double gamma) { return int(std::lround(100 * std::log10(gamma))); }
double gammaOf(int slider) { return std::pow(10.0, slider / 100.0); }

QIcon mapIcon(ColorMap map) {
    QImage strip(48, 12, QImage::Format_RGB32);
    for (int x = 0; x < strip.width(); ++x)
        for (int y = 0; y < strip.height(); ++y)
            strip.setPixel(x, y, mapTable(map)[std::size_t(x * 255 / (strip.width() - 1))]);
    return QIcon(QPixmap::fromImage(strip));
}

} // namespace

RenderingPanel::RenderingPanel(QWidget* parent)
    : QWidget(parent), scope_(new QComboBox(this)), gamma_(new QSlider(Qt::Horizontal, this)),
      gamma_value_(new QLabel(this)), map_(new QComboBox(this)) {
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(space::page);
    grid->setVerticalSpacing(6);
    grid->setColumnStretch(1, 1);
    for (std::size_t i = 0; i < names_.size(); ++i) {
        names_[i] = new QLabel(this);
        setRole(names_[i], "muted");
        grid->addWidget(names_[i], int(i), 0);
    }
    auto* rgb = new QHBoxLayout;
    rgb->setSpacing(4);
    for (QComboBox*& box : rgb_) {
        box = new QComboBox(this);
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(3);
        box->setObjectName(QStringList{"red", "green", "blue"}[int(&box - rgb_.data())]);
        rgb->addWidget(box, 1);
        connect(box, &QComboBox::activated, this, &RenderingPanel::chooseBands);
    }
    grid->addLayout(rgb, 0, 1);
    scope_->addItem(QString(), int(Stretch::Scope::image));
    scope_->addItem(QString(), int(Stretch::Scope::dataset));
    grid->addWidget(scope_, 1, 1);
    gamma_->setRange(sliderOf(1.0 / 3), sliderOf(3));
    gamma_->setPageStep(10);
    gamma_value_->setMinimumWidth(gamma_value_->fontMetrics().horizontalAdvance(QStringLiteral("0.00")));
    auto* gamma = new QHBoxLayout;
    gamma->setSpacing(space::between);
    gamma->addWidget(gamma_, 1);
    gamma->addWidget(gamma_value_);
    grid->addLayout(gamma, 2, 1);
    for (const ColorMap map : sequentialMaps())
        map_->addItem(mapIcon(map), colorMapName(map), int(map));
    map_->setIconSize({48, 12});
    grid->addWidget(map_, 3, 1);
    connect(scope_, &QComboBox::activated, this, [this] {
        look_.stretch.scope = Stretch::Scope(scope_->currentData().toInt());
        tell();
    });
    connect(gamma_, &QSlider::valueChanged, this, [this](int value) {
        look_.stretch.gamma = std::abs(value) <= 1 ? 1.0 : gammaOf(value);
        tell();
    });
    connect(map_, &QComboBox::activated, this, [this] {
        look_.map = ColorMap(map_->currentData().toInt());
        tell();
    });
    retranslate();
    setLook({});
}

void RenderingPanel::setBands(const std::vector<data::Band>& bands) {
    bands_ = bands;
    const auto groups = bandGroups(bands);
    for (QComboBox* box : rgb_) {
        const QSignalBlocker quiet(box);
        box->clear();
        for (const BandGroup& group : groups)
            for (const int band : group.bands) {
                const std::string& own = bands[std::size_t(band)].name;
                QString name = QString::fromStdString(own);
                if (std::count_if(bands.begin(), bands.end(), [&](const data::Band& b) { return b.name == own; }) > 1)
                    name += QStringLiteral(" · ") + groupTitle(group.name);
                box->addItem(name, band);
            }
        box->setEnabled(bands.size() > 1);
    }
}

void RenderingPanel::setLook(const Look& look) {
    look_ = look;
    const auto& channels = look.combination.channels;
    for (std::size_t i = 0; i < rgb_.size(); ++i) {
        const QSignalBlocker quiet(rgb_[i]);
        if (!channels.empty())
            rgb_[i]->setCurrentIndex(rgb_[i]->findData(channels[std::min(i, channels.size() - 1)].band));
    }
    scope_->setCurrentIndex(scope_->findData(int(look.stretch.scope)));
    {
        const QSignalBlocker quiet(gamma_);
        gamma_->setValue(sliderOf(look.stretch.gamma));
    }
    gamma_value_->setText(QString::number(look.stretch.gamma, 'f', 2));
    map_->setCurrentIndex(map_->findData(int(look.map)));
    const bool single = channels.size() == 1;
    map_->setEnabled(single && mapFor(look.combination, look.map) != ColorMap::diverging);
    scope_->setEnabled(look.stretch.kind != Stretch::Kind::unit);
}

void RenderingPanel::chooseBands() {
    look_.combination = customCombination(bands_, rgb_[0]->currentData().toInt(), rgb_[1]->currentData().toInt(),
                                          rgb_[2]->currentData().toInt());
    tell();
}

void RenderingPanel::tell() {
    setLook(Look(look_));
    Q_EMIT edited(look_);
}

void RenderingPanel::retranslate() {
    names_[0]->setText(tr("bands"));
    names_[1]->setText(tr("stretch"));
    names_[2]->setText(tr("gamma"));
    names_[3]->setText(tr("colours"));
    const QString colours[] = {tr("Band shown as red"), tr("Band shown as green"), tr("Band shown as blue")};
    for (std::size_t i = 0; i < rgb_.size(); ++i) {
        rgb_[i]->setToolTip(colours[i]);
        rgb_[i]->setAccessibleName(colours[i]);
    }
    scope_->setItemText(0, tr("Each image by itself"));
    scope_->setItemText(1, tr("All images alike"));
    scope_->setToolTip(tr("Whose values become black and white: by itself each image shows the most; alike, brightness "
                          "compares between images"));
    scope_->setAccessibleName(tr("Stretch over"));
    gamma_->setToolTip(tr("Above 1 the dark parts become brighter, below 1 darker"));
    gamma_->setAccessibleName(tr("Gamma"));
    map_->setItemText(0, colorMapName(ColorMap::grey));
    map_->setToolTip(tr("Colours of single bands; indices have their own, from −1 to 1"));
    map_->setAccessibleName(tr("Colours of single bands"));
}

void RenderingPanel::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace terrella::widgets
