// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.training.recipe;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.Bullet;
import org.eclipse.swt.custom.ST;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.GlyphMetrics;
import org.eclipse.swt.widgets.Composite;
import org.likeness.workbench.theme.Palette;
import org.likeness.workbench.widgets.Ids;

/** The YAML text with line numbers; the line of a problem is marked. */
final class RecipeSource {
  private final StyledText text;
  private final RecipeDocument document;
  private boolean showing;
  private int marked = -1;

  RecipeSource(Composite parent, RecipeDocument document) {
    this.document = document;
    text = Ids.mark(new StyledText(parent, SWT.MULTI | SWT.V_SCROLL | SWT.H_SCROLL), "recipe.source");
    text.setFont(org.eclipse.jface.resource.JFaceResources.getTextFont());
    text.setMargins(8, 8, 8, 8);
    text.setTabs(2);
    text.addLineStyleListener(new YamlColours(text));
    text.addLineStyleListener(e -> number(e));
    text.addListener(SWT.Modify, e -> {
      if (!showing) {
        document.edit(text.getText());
      }
    });
    text.addListener(SWT.Verify, e -> {
      if ("\t".equals(e.text)) {
        e.text = "  ";
      }
    });
    document.onChange(this::show);
    Palette.follow(text, this::recolour);
  }

  private void number(org.eclipse.swt.custom.LineStyleEvent e) {
    StyleRange style = new StyleRange();
    style.foreground = Palette.of(text).muted();
    style.metrics = new GlyphMetrics(0, 0, 36);
    e.bullet = new Bullet(ST.BULLET_NUMBER, style);
    e.bulletIndex = text.getLineAtOffset(e.lineOffset);
  }

  StyledText control() {
    return text;
  }

  private void show() {
    if (text.isDisposed() || text.getText().equals(document.text())) {
      return;
    }
    showing = true;
    int top = text.getTopIndex();
    int caret = text.getCaretOffset();
    text.setText(document.text());
    text.setCaretOffset(Math.min(caret, text.getCharCount()));
    text.setTopIndex(top);
    showing = false;
  }

  /** Marks a line (from 1); 0 for none. */
  void mark(int line) {
    if (marked > 0 && marked <= text.getLineCount()) {
      text.setLineBackground(marked - 1, 1, null);
    }
    marked = line;
    if (line > 0 && line <= text.getLineCount()) {
      Palette p = Palette.of(text);
      text.setLineBackground(line - 1, 1, Palette.mix(p.panel(), p.bad(), 0.2));
    }
  }

  private void recolour() {
    mark(marked);
    text.redraw();
  }
}
