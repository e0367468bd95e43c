// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/augment/comparison_panel.h"

#include "augment/drawn_view.h"
#include "jobs/backend_text.h"
#include "widgets/augment/pipeline_model.h"
#include "widgets/augment/preset_menu.h"
#include "widgets/common/experiment_session.h"
#include "widgets/common/icons.h"
#include "widgets/common/parameter_form_values.h"
#include "widgets/common/theme.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QSignalBlocker>
#include <QTableWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace terrella::widgets {

namespace {

enum Column { operation_column, left_column, right_column, columns };

QString cellText(const std::vector<augment::ListedOperation>& side, int row,
                 const std::vector<Difference>& changes, bool left) {
    if (row < 0)
        return QStringLiteral("–");
    const augment::ListedOperation& one = side[std::size_t(row)];
    QStringList parts;
    for (const Difference& change : changes)
        parts.append(QStringLiteral("%1 %2").arg(labelOf(change.key), fieldText(left ? change.before : change.after)));
    if (parts.isEmpty())
        parts.append(operationDetails(one.operation.name, one.operation.values));
    if (!one.enabled && changes.empty())
        parts.prepend(ComparisonPanel::tr("off"));
    return parts.join(QStringLiteral(", "));
}

} // namespace

ComparisonPanel::ComparisonPanel(ExperimentSession& session, PipelineModel& model, QWidget* parent)
    : QWidget(parent), session_(session), model_(model), title_(new QLabel), choose_(new QToolButton),
      menu_(new QMenu(this)), view_(new QComboBox), take_(new QToolButton), close_(new QToolButton),
      source_(new QLabel), table_(new QTableWidget(0, columns)) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::between);
    auto* head = new QHBoxLayout;
    head->setSpacing(space::between);
    setRole(title_, "heading");
    setRole(choose_, "chip");
    setRole(take_, "chip");
    choose_->setMenu(menu_);
    choose_->setPopupMode(QToolButton::InstantPopup);
    close_->setIcon(icon(QStringLiteral("close")));
    close_->setAutoRaise(true);
    head->addWidget(title_);
    head->addWidget(choose_);
    head->addWidget(view_);
    head->addWidget(take_);
    head->addStretch(1);
    head->addWidget(close_);
    layout->addLayout(head);
    source_->setWordWrap(true);
    source_->setFont(captionFont(source_->font()));
    setRole(source_, "caption");
    layout->addWidget(source_);
    table_->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table_->setSelectionMode(QAbstractItemView::SingleSelection);
    table_->setSelectionBehavior(QAbstractItemView::SelectRows);
    table_->setShowGrid(false);
    table_->setWordWrap(true);
    table_->setTabKeyNavigation(false);
    table_->verticalHeader()->hide();
    table_->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    table_->horizontalHeader()->setHighlightSections(false);
    table_->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    table_->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    table_->horizontalHeader()->setSectionResizeMode(operation_column, QHeaderView::ResizeToContents);
    table_->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    layout->addWidget(table_);

    connect(menu_, &QMenu::aboutToShow, this, &ComparisonPanel::fillMenu);
    connect(close_, &QToolButton::clicked, this, &ComparisonPanel::closed);
    connect(view_, &QComboBox::activated, this, &ComparisonPanel::compare);
    connect(take_, &QToolButton::clicked, this, [this] {
        if (!other_ || other_->list.empty())
            return;
        const QString text = tr("Take the pipeline of %1").arg(other_->title);
        const auto listed = std::size_t(std::max(view_->currentIndex(), 0));
        if (!session_.setPipelines(other_->list, text) && listed < other_->list.size())
            session_.setOperations(other_->list[listed].operations, text);
    });
    connect(&model_, &QAbstractItemModel::modelReset, this, &ComparisonPanel::compare);
    connect(&model_, &QAbstractItemModel::dataChanged, this, &ComparisonPanel::compare);
    retranslate();
}

void ComparisonPanel::fillMenu() {
    menu_->clear();
    menu_->addAction(tr("The present pipeline, kept"), this, &ComparisonPanel::keepPresent);
    menu_->addAction(tr("Method default"), this, [this] {
        setOther({tr("Method default"), {}, augment::own_lists(session_.methodPlan(), session_.side())});
    });
    menu_->addSection(tr("Published recipes"));
    fillPresetMenu(*menu_, session_, false,
                   [this](const augment::Preset& preset, std::optional<std::size_t>, const augment::ViewPlan& plan) {
                       setOther({jobs::backendText(preset.title), provenanceOf(preset),
                                 augment::own_lists(plan, session_.side())});
                   });
}

void ComparisonPanel::keepPresent() {
    setOther({tr("Kept pipeline"), {}, session_.lists()});
}

void ComparisonPanel::setOther(const Comparison& other) {
    other_ = other;
    const QSignalBlocker quiet(view_);
    view_->clear();
    for (const augment::ListedView& view : other.list)
        view_->addItem(QString::fromStdString(view.name));
    bool alike = true;
    for (const augment::ListedView& view : other.list)
        alike = alike && view.operations == other.list.front().operations;
    view_->setVisible(!alike);
    source_->setText(other.source);
    source_->setVisible(!other.source.isEmpty());
    retranslate();
    Q_EMIT otherChanged();
}

void ComparisonPanel::compare() {
    table_->setRowCount(0);
    const auto chosen = std::size_t(std::max(view_->currentIndex(), 0));
    if (!other_ || chosen >= other_->list.size())
        return;
    const std::vector<augment::ListedOperation>& left = model_.operations();
    const std::vector<augment::ListedOperation>& right = other_->list[chosen].operations;
    for (const augment::ComparedOperation& row : augment::compared(left, right)) {
        const int at = table_->rowCount();
        table_->insertRow(at);
        const std::string& name = row.left >= 0 ? left[std::size_t(row.left)].operation.name
                                                : right[std::size_t(row.right)].operation.name;
        const bool differs = row.left < 0 || row.right < 0 || !row.changes.empty();
        const auto put = [&](Column column, const QString& text) {
            auto* item = new QTableWidgetItem(text);
            QFont font = table_->font();
            font.setWeight(differs ? QFont::DemiBold : QFont::Normal);
            item->setFont(font);
            if (!differs)
                item->setForeground(tonesOf(palette()).muted);
            table_->setItem(at, column, item);
        };
        put(operation_column, (differs ? QStringLiteral("≠ ") : QStringLiteral("= ")) + operationTitle(name));
        put(left_column, cellText(left, row.left, row.changes, true));
        put(right_column, cellText(right, row.right, row.changes, false));
    }
    table_->resizeRowsToContents();
    int height = table_->horizontalHeader()->sizeHint().height() + 4;
    for (int row = 0; row < table_->rowCount(); ++row)
        height += table_->rowHeight(row);
    table_->setFixedHeight(height);
}

void ComparisonPanel::retranslate() {
    title_->setText(tr("Side by side with"));
    choose_->setText((other_ ? other_->title : tr("Choose")) + QStringLiteral(" ▾"));
    choose_->setToolTip(tr("What the experiment's pipeline is compared with"));
    choose_->setAccessibleName(choose_->toolTip());
    view_->setAccessibleName(tr("View of the other pipeline"));
    view_->setToolTip(tr("The view of the other pipeline that is listed; all of them are drawn"));
    take_->setText(tr("Use it"));
    take_->setToolTip(tr("The other pipeline becomes the experiment's, view by view; where the method's views are others, the listed "
                         "view's for all of them"));
    close_->setToolTip(tr("End the comparison"));
    close_->setAccessibleName(close_->toolTip());
    table_->setHorizontalHeaderLabels({tr("Operation"), tr("Experiment"), other_ ? other_->title : QString()});
    table_->setAccessibleName(tr("Two pipelines side by side"));
    compare();
}

void ComparisonPanel::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::PaletteChange)
        compare();
}

} // namespace terrella::widgets
