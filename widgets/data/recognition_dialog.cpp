// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/data/recognition_dialog.h"

#include "base/parameters.h"
#include "jobs/backend_text.h"
#include "widgets/common/format.h"
#include "widgets/common/parameter_form.h"
#include "widgets/common/theme.h"

#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace terrella::widgets {

namespace {

/// What decides how files are read; which samples are used is chosen with the filter, the rest on the Train page.
QStringList otherKeys() {
    return {QStringLiteral("path"),    QStringLiteral("filter"),   QStringLiteral("exclude"),
            QStringLiteral("samples"), QStringLiteral("split"),    QStringLiteral("index"),
            QStringLiteral("pack"),    QStringLiteral("cache_mb"), QStringLiteral("workers")};
}

QString sizesText(const data::DatasetInfo& info) {
    QStringList sizes;
    for (const auto& [height, width] : info.sizes)
        if (sizes.size() < 4)
            sizes << QStringLiteral("%1 × %2").arg(width).arg(height);
    return sizes.join(QStringLiteral(", ")) + (info.sizes.size() > 4 ? QStringLiteral(", …") : QString());
}

QString bandsText(const data::DatasetInfo& info) {
    QStringList names;
    for (const data::Band& band : info.bands)
        if (names.size() < 16)
            names << QString::fromStdString(band.name);
    return QStringLiteral("%1: %2").arg(info.bands.size()).arg(names.join(QStringLiteral(", "))) +
           (info.bands.size() > 16 ? QStringLiteral(", …") : QString());
}

} // namespace

RecognitionDialog::RecognitionDialog(const std::shared_ptr<const data::Dataset>& dataset,
                                     const data::DataSettings& settings, QWidget* parent)
    : QDialog(parent), read_again_(new QPushButton(tr("Read it so"), this)) {
    setWindowTitle(tr("What this data is"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(720, 560);
    ParameterForm::Hints hints;
    hints.hidden = otherKeys();
    if (settings.kind != "scene" && !(dataset && dataset->info().kind == "scene"))
        hints.hidden << QStringLiteral("scene");
    hints.leading = {QStringLiteral("kind"), QStringLiteral("modalities"), QStringLiteral("sentinel2_offset"),
                     QStringLiteral("size")};
    hints.embedded = tr("Read it otherwise");
    form_ = new ParameterForm(schema_of<data::DataSettings>(), hints, this);
    form_->setValues(to_json(settings));
    setRole(read_again_, "primary");
    read_again_->setToolTip(tr("Opens the data again with these settings; they go into the experiment"));

    auto* facts = new QFormLayout;
    facts->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    facts->setRowWrapPolicy(QFormLayout::DontWrapRows);
    facts->setHorizontalSpacing(space::group);
    facts->setVerticalSpacing(space::between);
    addFact(*facts, tr("Path"), QString::fromStdString(settings.path));
    if (dataset)
        addFacts(*facts, *dataset);
    else
        addFact(*facts, tr("Recognised as"), tr("It could not be opened: choose what it is below."));
    auto* inside = new QWidget;
    auto* both = new QVBoxLayout(inside);
    both->setContentsMargins(0, 0, space::between, 0);
    both->setSpacing(space::group);
    both->addLayout(facts);
    both->addWidget(form_);
    both->addStretch();
    auto* area = new QScrollArea(this);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setWidget(inside);
    auto* close = new QPushButton(tr("Close"), this);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(read_again_);
    buttons->addStretch();
    buttons->addWidget(close);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::page, space::page, space::page, space::page);
    layout->setSpacing(space::between);
    layout->addWidget(area, 1);
    layout->addLayout(buttons);

    const Json before = form_->values();
    connect(form_, &ParameterForm::valuesChanged, this,
            [this, before] { read_again_->setEnabled(form_->values() != before); });
    read_again_->setEnabled(dataset == nullptr);
    connect(read_again_, &QPushButton::clicked, this, [this] {
        if (!form_->commitPending())
            return;
        Q_EMIT asked(from_json<data::DataSettings>(form_->values()));
        QDialog::close();
    });
    connect(close, &QPushButton::clicked, this, &QDialog::close);
}

void RecognitionDialog::addFact(QFormLayout& rows, const QString& title, const QString& text) {
    auto* label = new QLabel(text);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText); // names come from files
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    label->setAccessibleName(title);
    auto* name = new QLabel(title);
    setRole(name, "muted");
    rows.addRow(name, label);
    facts_ << title + QStringLiteral(": ") + text;
}

void RecognitionDialog::addFacts(QFormLayout& rows, const data::Dataset& dataset) {
    const data::DatasetInfo& info = dataset.info();
    addFact(rows, tr("Recognised as"), QString::fromStdString(info.kind));
    addFact(rows, tr("Because"), jobs::backendSentence(info.recognised_by));
    addFact(rows, tr("Samples"), countText(std::int64_t(dataset.size())));
    addFact(rows, tr("Bands"), bandsText(info));
    addFact(rows, tr("Pixels"), sizesText(info) + QStringLiteral(" · ") + QString::fromStdString(info.dtype));
    if (!info.classes.empty())
        addFact(rows, tr("Classes"), countText(std::int64_t(info.classes.size())));
    if (!info.crs.empty())
        addFact(rows, tr("Reference system"), QString::fromStdString(info.crs));
    if (!info.broken.empty())
        addFact(rows, tr("Left out"), tr("%n broken file(s): see Health", "", int(info.broken.size())));
    QStringList decided;
    for (const Message& remark : info.remarks)
        decided << QStringLiteral("• ") + jobs::backendSentence(remark);
    for (const Message& complaint : dataset.complaints())
        decided << QStringLiteral("• ") + jobs::backendSentence(complaint);
    if (!decided.isEmpty())
        addFact(rows, tr("Decided while opening"), decided.join(QLatin1Char('\n')));
}

} // namespace terrella::widgets
