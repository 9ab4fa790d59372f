// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
/** Files as such: which are pictures and which are clips; files that appear whole or not at all, and what a killed process leaves. */
package org.likeness.base.file;
