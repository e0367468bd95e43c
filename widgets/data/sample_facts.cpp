// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/data/sample_facts.h"

#include "widgets/common/elided_label.h"
#include "widgets/common/format.h"
#include "widgets/common/icons.h"
#include "widgets/common/theme.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QDesktopServices>
#include <QEvent>
#include <QFileInfo>
#include <QGridLayout>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <QUrl>

#include <algorithm>
#include <cmath>

namespace terrella::widgets {

SampleFacts::SampleFacts(QWidget* parent)
    : QWidget(parent), show_(new QToolButton(this)), copy_(new QToolButton(this)) {
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(space::page);
    grid->setVerticalSpacing(6);
    grid->setColumnStretch(1, 1);
    for (int i = 0; i < row_count; ++i) {
        auto& name = names_[std::size_t(i)];
        auto& value = values_[std::size_t(i)];
        name = new QLabel(this);
        value = new ElidedLabel(this);
        setRole(name, "muted");
        value->setTextInteractionFlags(Qt::TextSelectableByMouse);
        grid->addWidget(name, i, 0);
        if (i != file) {
            grid->addWidget(value, i, 1);
            continue;
        }
        auto* line = new QHBoxLayout;
        line->setSpacing(2);
        line->addWidget(value, 1);
        line->addWidget(show_);
        line->addWidget(copy_);
        grid->addLayout(line, i, 1);
    }
    show_->setIcon(icon(QStringLiteral("open-folder")));
    copy_->setIcon(icon(QStringLiteral("copy")));
    for (QToolButton* button : {show_, copy_}) {
        button->setIconSize({14, 14});
        button->setAutoRaise(true);
    }
    connect(show_, &QToolButton::clicked, this, [this] {
        const QString found = existingPart(path_);
        const QFileInfo info(found);
        if (!found.isEmpty())
            QDesktopServices::openUrl(QUrl::fromLocalFile(info.isDir() ? found : info.absolutePath()));
    });
    connect(copy_, &QToolButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(path_); });
    setPath({});
    retranslate();
}

void SampleFacts::setText(Row row, const QString& text) {
    values_[row]->setFullText(text);
    names_[row]->setVisible(!text.isEmpty());
    values_[row]->setVisible(!text.isEmpty());
}

QString SampleFacts::text(Row row) const { return values_[row]->fullText(); }

void SampleFacts::setPath(const QString& path) {
    path_ = path;
    show_->setVisible(!path.isEmpty());
    copy_->setVisible(!path.isEmpty());
}

QString SampleFacts::existingPart(const QString& path) {
    // "scenes.zip/Forest/1.jpg" lies in scenes.zip.
    QString part = path;
    while (!part.isEmpty() && !QFileInfo::exists(part)) {
        const auto cut = part.lastIndexOf(QLatin1Char('/'));
        part = cut > 0 ? part.left(cut) : QString();
    }
    return part;
}

void SampleFacts::retranslate() {
    names_[classes]->setText(tr("class"));
    names_[file]->setText(tr("file"));
    names_[split]->setText(tr("split"));
    names_[date]->setText(tr("date"));
    names_[size]->setText(tr("size"));
    names_[missing]->setText(tr("no data"));
    names_[value]->setText(tr("value"));
    names_[place]->setText(tr("place"));
    names_[crs]->setText(tr("CRS"));
    names_[pixel]->setText(tr("pixel"));
    names_[crs]->setToolTip(tr("Coordinate reference system"));
    names_[pixel]->setToolTip(tr("Ground that a pixel covers"));
    show_->setToolTip(tr("Show in folder"));
    show_->setAccessibleName(show_->toolTip());
    copy_->setToolTip(tr("Copy path"));
    copy_->setAccessibleName(copy_->toolTip());
}

void SampleFacts::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

QString classesText(const data::DatasetInfo& info, const data::SampleInfo& sample) {
    QStringList names;
    const auto add = [&](int label) {
        if (label >= 0 && std::size_t(label) < info.classes.size())
            names.append(QString::fromStdString(info.classes[std::size_t(label)]));
    };
    add(sample.label);
    for (const int label : sample.labels)
        add(label);
    return names.isEmpty() ? QCoreApplication::translate("SampleFacts", "Unlabelled")
                           : names.join(QStringLiteral(", "));
}

namespace {

/// Three digits of a small number without a power of ten: "0.0000898".
QString plainNumber(double value) {
    const int decimals = std::clamp(int(std::ceil(-std::log10(std::max(value, 1e-12)))) + 2, 1, 12);
    QString text = QString::number(value, 'f', decimals);
    while (text.endsWith(QLatin1Char('0')))
        text.chop(1);
    if (text.endsWith(QLatin1Char('.')))
        text.chop(1);
    return text;
}

} // namespace

QString pixelSizeText(const data::Sample& sample, double metres_per_unit) {
    if (!sample.geotransform)
        return {};
    const auto& g = *sample.geotransform;
    const double width = std::hypot(g[1], g[4]), height = std::hypot(g[2], g[5]);
    const bool degrees = metres_per_unit > 1000;
    const auto one = [&](double side) {
        if (sample.crs.empty()) // of what unit is not known
            return numberText(side);
        return degrees ? plainNumber(side) + QStringLiteral("°")
                       : withUnit(side * metres_per_unit, QStringLiteral("m"));
    };
    const bool square = std::abs(width - height) < 1e-6 * width;
    QString text = square ? one(width) : one(width) + QStringLiteral(" × ") + one(height);
    if (degrees && !sample.crs.empty()) // along a meridian, where a degree is equally long everywhere
        text += QStringLiteral(" ≈ ") + withUnit(height * metres_per_unit, QStringLiteral("m"));
    return text;
}

QString degreesText(const std::array<double, 2>& location) {
    const auto one = [](double degrees, const QString& positive, const QString& negative) {
        return QString::number(std::abs(degrees), 'f', 4) + QStringLiteral("° ") + (degrees < 0 ? negative : positive);
    };
    return one(location[1], QCoreApplication::translate("SampleFacts", "N", "north"),
               QCoreApplication::translate("SampleFacts", "S", "south")) +
           QLatin1Char(' ') +
           one(location[0], QCoreApplication::translate("SampleFacts", "E", "east"),
               QCoreApplication::translate("SampleFacts", "W", "west"));
}

} // namespace terrella::widgets
