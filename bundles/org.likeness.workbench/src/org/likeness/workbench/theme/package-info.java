// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
/** The colours of the light and the dark theme, and how painted controls follow them. */
package org.likeness.workbench.theme;
