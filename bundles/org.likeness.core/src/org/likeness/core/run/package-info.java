// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
/** Run folders: written while a recipe is executed, read by everything else. */
package org.likeness.core.run;
