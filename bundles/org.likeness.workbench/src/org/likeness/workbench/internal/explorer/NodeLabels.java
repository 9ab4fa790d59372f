// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.internal.explorer;

import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider.IStyledLabelProvider;
import org.eclipse.jface.viewers.IToolTipProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.StyledString;
import org.eclipse.jface.viewers.StyledString.Styler;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.TextStyle;
import org.eclipse.swt.widgets.Control;
import org.likeness.base.io.Plain;
import org.likeness.workbench.theme.Palette;
import org.likeness.workbench.widgets.Icons;

/** Name, then the detail in muted colour; the state's icon stands before the detail. */
final class NodeLabels extends LabelProvider implements IStyledLabelProvider, IToolTipProvider {
  private static final int MOST = 120;
  private static final int TIP = 1000;

  private final Control owner;
  private final LocalResourceManager images;

  NodeLabels(Control owner) {
    this.owner = owner;
    images = new LocalResourceManager(JFaceResources.getResources(owner.getDisplay()), owner);
  }

  @Override
  public StyledString getStyledText(Object element) {
    Node n = (Node) element;
    StyledString out = new StyledString(Plain.line(n.label(), MOST));
    String mark = mark(n);
    if (!mark.isEmpty() || !n.detail().isEmpty()) {
      out.append("   " + mark + Plain.line(n.detail(), MOST), muted(n));
    }
    return out;
  }

  /** Signs beside words, so that state is never told by colour alone. */
  private static String mark(Node n) {
    if (n.badge() == null) {
      return "";
    }
    return switch (n.badge()) {
      case "play" -> "● ";
      case "pause" -> "⏸ ";
      case "ok" -> "✔ ";
      case "warning" -> "⚠ ";
      case "error" -> "✖ ";
      case "blocked" -> "⊘ ";
      default -> "";
    };
  }

  private Styler muted(Node n) {
    return new Styler() {
      @Override
      public void applyStyles(TextStyle style) {
        Palette p = Palette.of(owner);
        style.foreground = switch (n.badge() == null ? "" : n.badge()) {
          case "error", "blocked" -> p.bad();
          case "warning" -> p.warn();
          case "play" -> p.accent();
          default -> p.muted();
        };
      }
    };
  }

  @Override
  public String getToolTipText(Object element) {
    String tip = ((Node) element).tip();
    return tip.isEmpty() ? null : Plain.text(tip, TIP);
  }

  @Override
  public Image getImage(Object element) {
    return images.get(Icons.descriptor(((Node) element).icon()));
  }
}
