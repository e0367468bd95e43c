// SPDX-FileCopyrightText: Terrella authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListView>
#include <QStyledItemDelegate>

namespace terrella::widgets {

class PipelineModel;

/// A row of the pipeline: check box, name and the values that say most, a sign when something is doubtful, a handle.
class PipelineDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    /// Where the check box of a row lies.
    [[nodiscard]] static QRect checkRect(const QRect& row);

protected:
    bool editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option,
                     const QModelIndex& index) override;
};

/// The pipeline as a list: drag or Alt+Up and Alt+Down reorder, Space switches, Delete removes. As high as its rows.
class PipelineListView : public QListView {
    Q_OBJECT

public:
    explicit PipelineListView(PipelineModel& model, QWidget* parent = nullptr);

    void setCurrentRow(int row);
    [[nodiscard]] int currentRow() const { return currentIndex().row(); }

Q_SIGNALS:
    void currentRowChanged(int row);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;

private:
    void fitRows();

    PipelineModel& model_;
};

} // namespace terrella::widgets
