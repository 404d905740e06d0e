<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: Apache-2.0 -->
<!--
name: fortify-fvdl
title: Fortify FVDL, alone or in an .fpr archive
tool: Fortify
recognise:
  - {root: =FVDL, namespace: "~fortifysoftware"}
carries: [severities, controls, CWE, lines, dates]
note: descriptions, rules and shared nodes stand behind the vulnerabilities that refer to them, so a report is one piece, without snippets and program data; what was audited stands in another file of the archive and isn't read
-->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:f="xmlns://www.fortifysoftware.com/schema/fvdl" exclude-result-prefixes="f">
<xsl:output method="xml"/>

<!-- Elements that no path names but that stand on the way, or they would be left out:
     Vulnerabilities AnalysisInfo Unified UnifiedNodePool MetaInfo Errors -->
<xsl:key name="rule" match="f:RuleInfo/f:Rule/f:MetaInfo/f:Group[@name = 'Impact' or @name = 'Accuracy' or @name = 'Probability']"
         use="concat(../../@id, ' ', @name)"/>
<xsl:key name="description" match="f:Description" use="@classID"/>
<xsl:key name="node" match="f:UnifiedNodePool/f:Node" use="@id"/>

<xsl:template match="/f:FVDL">
  <records>
    <run tool_version="{f:EngineData/f:EngineVersion}" target="{f:Build/f:BuildID}">
      <end><xsl:if test="f:CreatedTS"><xsl:value-of select="concat(f:CreatedTS/@date, ' ', f:CreatedTS/@time)"/></xsl:if></end>
    </run>
    <xsl:variable name="errors" select="count(f:EngineData/f:Errors/f:Error)"/>
    <xsl:if test="$errors &gt; 0">
      <warning><xsl:value-of select="concat('errors of the scan: ', $errors, '; it may be incomplete')"/></warning>
    </xsl:if>
    <xsl:apply-templates select="f:EngineData/f:RuleInfo/f:Rule"/>
    <xsl:apply-templates select="f:Vulnerabilities/f:Vulnerability"/>
  </records>
</xsl:template>

<xsl:template match="f:Rule">
  <rule rule="{@id}"><xsl:apply-templates select="f:MetaInfo/f:Group"/></rule>
</xsl:template>

<xsl:template match="f:Group"/>
<xsl:template match="f:Group[@name = 'altcategoryCWE']">
  <xsl:call-template name="list"><xsl:with-param name="text" select="string()"/></xsl:call-template>
</xsl:template>
<xsl:template match="f:Group[@name = 'altcategoryPCI4.0.1']">
  <xsl:call-template name="list"><xsl:with-param name="text" select="string()"/><xsl:with-param name="framework" select="'PCI DSS 4.0.1'"/></xsl:call-template>
</xsl:template>
<xsl:template match="f:Group[@name = 'altcategoryPCI3.2.1']">
  <xsl:call-template name="list"><xsl:with-param name="text" select="string()"/><xsl:with-param name="framework" select="'PCI DSS 3.2.1'"/></xsl:call-template>
</xsl:template>
<xsl:template match="f:Group[@name = 'altcategoryNISTSP800-53Rev.5']">
  <xsl:call-template name="list"><xsl:with-param name="text" select="string()"/><xsl:with-param name="framework" select="'NIST 800-53 r5'"/></xsl:call-template>
</xsl:template>
<xsl:template match="f:Group[@name = 'altcategoryDISACCI2']">
  <xsl:call-template name="list"><xsl:with-param name="text" select="string()"/><xsl:with-param name="framework" select="'CCI'"/></xsl:call-template>
</xsl:template>

<!-- "CWE ID 259,CWE ID 798", "Requirement 6.2.4,...", "IA-5 Authenticator Management,...", "None" -->
<xsl:template name="list">
  <xsl:param name="text"/>
  <xsl:param name="framework"/>
  <xsl:variable name="one" select="normalize-space(substring-before(concat($text, ','), ','))"/>
  <xsl:variable name="id">
    <xsl:choose>
      <xsl:when test="starts-with($one, 'Requirement ')"><xsl:value-of select="substring-after($one, ' ')"/></xsl:when>
      <xsl:otherwise><xsl:value-of select="substring-before(concat($one, ' '), ' ')"/></xsl:otherwise>
    </xsl:choose>
  </xsl:variable>
  <xsl:choose>
    <xsl:when test="contains($one, 'CWE ID ')"><cwe><xsl:value-of select="substring-after($one, 'CWE ID ')"/></cwe></xsl:when>
    <!-- Names hold commas too; what has no digit is no id. -->
    <xsl:when test="$framework and translate($id, '0123456789', '') != string($id)">
      <control framework="{$framework}" id="{$id}"/>
    </xsl:when>
  </xsl:choose>
  <xsl:if test="contains($text, ',')">
    <xsl:call-template name="list">
      <xsl:with-param name="text" select="substring-after($text, ',')"/>
      <xsl:with-param name="framework" select="$framework"/>
    </xsl:call-template>
  </xsl:if>
</xsl:template>

<xsl:template match="f:Vulnerability">
  <xsl:variable name="class" select="f:ClassInfo"/>
  <xsl:variable name="unified" select="f:AnalysisInfo/f:Unified"/>
  <xsl:variable name="description" select="key('description', $class/f:ClassID)[1]"/>
  <xsl:variable name="title">
    <xsl:value-of select="$class/f:Type"/>
    <xsl:if test="string($class/f:Subtype)"><xsl:value-of select="concat(': ', $class/f:Subtype)"/></xsl:if>
  </xsl:variable>
  <result severity="{f:InstanceInfo/f:InstanceSeverity}" fingerprint="{f:InstanceInfo/f:InstanceID}">
    <rule><xsl:value-of select="$class/f:ClassID"/></rule>
    <rule><xsl:value-of select="$title"/></rule>
    <rule>unnamed</rule>
    <rule_title><xsl:value-of select="$title"/></rule_title>
    <xsl:call-template name="level"><xsl:with-param name="id" select="string($class/f:ClassID)"/></xsl:call-template>
    <xsl:call-template name="place"><xsl:with-param name="unified" select="$unified"/></xsl:call-template>
    <message format="html">
      <xsl:call-template name="fill">
        <xsl:with-param name="text" select="string($description/f:Abstract)"/>
        <xsl:with-param name="values" select="$unified/f:ReplacementDefinitions/f:Def"/>
      </xsl:call-template>
    </message>
    <message><xsl:value-of select="$title"/></message>
    <fix format="html"><xsl:value-of select="$description/f:Recommendations"/></fix>
    <xsl:for-each select="$unified/f:Context/f:Function[1]">
      <logical>
        <xsl:if test="string(@namespace)"><xsl:value-of select="concat(@namespace, '.')"/></xsl:if>
        <xsl:if test="string(@enclosingClass)"><xsl:value-of select="concat(@enclosingClass, '.')"/></xsl:if>
        <xsl:value-of select="@name"/>
      </logical>
    </xsl:for-each>
    <xsl:for-each select="$description/f:References/f:Reference/f:Source[starts-with(normalize-space(), 'http')]">
      <reference><xsl:value-of select="normalize-space()"/></reference>
    </xsl:for-each>
    <tag><xsl:value-of select="$class/f:Kingdom"/></tag>
    <tag><xsl:value-of select="$class/f:AnalyzerName"/></tag>
  </result>
</xsl:template>

<!-- Fortify's priority order: impact of the rule, and how likely it is by the rule and the
     confidence in this result. Rules of other people have no such numbers. -->
<xsl:template name="level">
  <xsl:param name="id"/>
  <xsl:variable name="impact" select="number(key('rule', concat($id, ' Impact')))"/>
  <xsl:variable name="likely" select="key('rule', concat($id, ' Accuracy')) * key('rule', concat($id, ' Probability'))
                                      * f:InstanceInfo/f:Confidence div 25"/>
  <xsl:variable name="severity" select="number(f:InstanceInfo/f:InstanceSeverity)"/>
  <level><xsl:choose>
    <xsl:when test="$impact &gt;= 2.5 and $likely &gt;= 2.5">critical</xsl:when>
    <xsl:when test="$impact &gt;= 2.5">high</xsl:when>
    <xsl:when test="$impact &gt;= 0 and $likely &gt;= 2.5">medium</xsl:when>
    <xsl:when test="$impact &gt;= 0">low</xsl:when>
    <xsl:when test="$severity &gt;= 4">high</xsl:when>
    <xsl:when test="$severity &gt;= 3">medium</xsl:when>
    <xsl:when test="$severity &gt;= 0">low</xsl:when>
  </xsl:choose></level>
</xsl:template>

<!-- The default node of the first trace, which may stand in the pool. -->
<xsl:template name="place">
  <xsl:param name="unified"/>
  <xsl:variable name="entries" select="$unified/f:Trace[1]/f:Primary/f:Entry"/>
  <xsl:variable name="default" select="$entries/f:Node[@isDefault = 'true']/f:SourceLocation
      | key('node', $entries/f:NodeRef[@isDefault = 'true']/@id)/f:SourceLocation"/>
  <xsl:variable name="last" select="$entries[last()]/f:Node/f:SourceLocation
      | key('node', $entries[last()]/f:NodeRef/@id)/f:SourceLocation"/>
  <xsl:variable name="defined" select="$unified/f:ReplacementDefinitions/f:LocationDef[@key = 'PrimaryLocation'
      or @key = 'SourceLocation'] | $unified/f:Context/f:FunctionDeclarationSourceLocation"/>
  <xsl:for-each select="$default[1] | $last[not($default)][1] | $defined[not($default | $last)][last()]">
    <path><xsl:value-of select="@path"/></path>
    <line><xsl:value-of select="@line"/></line>
    <end_line><xsl:value-of select="@lineEnd"/></end_line>
    <column><xsl:value-of select="@colStart"/></column>
  </xsl:for-each>
</xsl:template>

<!-- An abstract with <Replace key="..."/> in it, and after it the same without. -->
<xsl:template name="fill">
  <xsl:param name="text"/>
  <xsl:param name="values"/>
  <xsl:variable name="end" select="'&lt;AltParagraph'"/>
  <xsl:variable name="mark" select="'&lt;Replace key=&quot;'"/>
  <xsl:variable name="head" select="substring-before($text, $mark)"/>
  <xsl:choose>
    <xsl:when test="contains($text, $end)">
      <xsl:call-template name="fill">
        <xsl:with-param name="text" select="substring-before($text, $end)"/>
        <xsl:with-param name="values" select="$values"/>
      </xsl:call-template>
    </xsl:when>
    <xsl:when test="contains($text, $mark)">
      <xsl:variable name="rest" select="substring-after($text, $mark)"/>
      <xsl:value-of select="$head"/>
      <xsl:call-template name="escape">
        <xsl:with-param name="text" select="string($values[@key = substring-before($rest, '&quot;')]/@value)"/>
      </xsl:call-template>
      <xsl:call-template name="fill">
        <xsl:with-param name="text" select="substring-after($rest, '>')"/>
        <xsl:with-param name="values" select="$values"/>
      </xsl:call-template>
    </xsl:when>
    <xsl:otherwise><xsl:value-of select="$text"/></xsl:otherwise>
  </xsl:choose>
</xsl:template>

<xsl:template name="escape">
  <xsl:param name="text"/>
  <xsl:choose>
    <xsl:when test="contains($text, '&lt;')">
      <xsl:value-of select="concat(substring-before($text, '&lt;'), '&amp;lt;')"/>
      <xsl:call-template name="escape"><xsl:with-param name="text" select="substring-after($text, '&lt;')"/></xsl:call-template>
    </xsl:when>
    <xsl:otherwise><xsl:value-of select="$text"/></xsl:otherwise>
  </xsl:choose>
</xsl:template>
</xsl:stylesheet>
